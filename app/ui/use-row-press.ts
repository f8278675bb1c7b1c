import type { MouseEvent } from "react";

/**
 * A press anywhere on a row opens it, in a new tab when the browser would do so for a link. Pressing
 * another link or a control, or selecting text, stays what it is.
 */
export function useRowPress() {
  return (event: MouseEvent<HTMLTableRowElement>) => {
    const target = event.target as Element;
    if (target.closest("a, button, input, select, textarea, label, summary")) return;
    if (document.getSelection()?.type === "Range") return;
    const { ctrlKey, metaKey, shiftKey } = event;
    event.currentTarget.querySelector("a[data-row-link]")?.dispatchEvent(
      new window.MouseEvent("click", {
        bubbles: true,
        cancelable: true,
        ctrlKey,
        metaKey,
        shiftKey,
      }),
    );
  };
}
