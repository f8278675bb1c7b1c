import { withoutEscapes } from "./cell-text";
import { type TableLimits, TableRefused } from "./table";
import type { XmlListener } from "./xml-scanner";

/** Listens to the texts that cells share: runs of rich text are joined, readings above characters left out. */
export function sharedStringListener(strings: string[], limits: TableLimits): XmlListener {
  let text = "";
  let isText = false;
  let isReading = false;
  let characters = 0;
  return {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") isText = !isReading;
      else if (name === "rPh") isReading = true;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") isReading = false;
      else if (name === "si") {
        characters += text.length;
        if (characters > limits.sharedCharacters) {
          throw new TableRefused("too-much-inflated", { limit: limits.sharedCharacters });
        }
        strings.push(withoutEscapes(text));
      }
    },
  };
}
