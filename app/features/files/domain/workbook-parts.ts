import { builtInFormat, type CellFormat, codeFormat } from "./cell-format";
import { TableRefused, type TableSheet } from "./table";
import { attributeOf, type XmlListener } from "./xml-scanner";

/** A relation of one part of a workbook to another: its kind is the last word of its type's address. */
export interface Relation {
  readonly kind: string;
  readonly path: string;
}

/** Listens to a part's relations; the paths are taken from the folder that the part lies in. */
export function relationListener(folder: string, relations: Map<string, Relation>): XmlListener {
  return onOpening((name, attributes) => {
    if (name !== "Relationship") return;
    const target = attributeOf(attributes, "Target");
    const id = attributeOf(attributes, "Id");
    if (target === null || id === null) return;
    if (attributeOf(attributes, "TargetMode") === "External") return;
    const kind = attributeOf(attributes, "Type")?.split("/").at(-1) ?? "";
    relations.set(id, { kind, path: pathFrom(folder, target) });
  });
}

function pathFrom(folder: string, target: string): string {
  const parts = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const part of target.replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** What a workbook says of itself; sheets name their relation. */
export interface WorkbookFacts {
  isWorkbook: boolean;
  is1904: boolean;
  sheets: (TableSheet & { readonly relationId: string })[];
}

const IS_TRUE = /^(1|true|on)$/i;

/** Listens to the workbook's main part. Charts are sheets too here; whoever knows the relations leaves them out. */
export function workbookListener(facts: WorkbookFacts, mostSheets: number): XmlListener {
  return onOpening((name, attributes) => {
    if (name === "workbook") facts.isWorkbook = true;
    if (name === "workbookPr" && IS_TRUE.test(attributeOf(attributes, "date1904") ?? "")) {
      facts.is1904 = true;
    }
    if (name !== "sheet") return;
    if (facts.sheets.length >= mostSheets) {
      throw new TableRefused("too-many-sheets", { limit: mostSheets });
    }
    facts.sheets.push({
      index: facts.sheets.length,
      name: attributeOf(attributes, "name") ?? "",
      isHidden: (attributeOf(attributes, "state") ?? "visible") !== "visible",
      relationId: relationIdOf(attributes),
    });
  });
}

/** `r:id` by custom; the prefix is each file's own. */
function relationIdOf(attributes: string): string {
  return (
    attributeOf(attributes, "r:id") ?? /\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? ""
  );
}

/** Listens to the styles: `formats` becomes what each style that a cell may name makes of a number. */
export function styleListener(formats: CellFormat[]): XmlListener {
  const codes = new Map<number, string>();
  let isInside = false;
  return {
    open: (name, attributes) => {
      if (name === "numFmt") {
        const id = Number(attributeOf(attributes, "numFmtId"));
        codes.set(id, attributeOf(attributes, "formatCode") ?? "");
      }
      if (name === "cellXfs") isInside = true;
      if (name !== "xf" || !isInside) return;
      const id = Number(attributeOf(attributes, "numFmtId") ?? "0");
      const code = codes.get(id);
      formats.push(code === undefined ? builtInFormat(id) : codeFormat(code));
    },
    text: () => undefined,
    close: (name) => {
      if (name === "cellXfs") isInside = false;
    },
  };
}

function onOpening(open: XmlListener["open"]): XmlListener {
  return { open, text: () => undefined, close: () => undefined };
}
