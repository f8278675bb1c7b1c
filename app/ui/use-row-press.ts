import type { MouseEvent } from "react";

/**
 * A press anywhere on a row opens it. The link in the first cell can't be stretched over a row whose
 * first cell is frozen, so the row hands the press on; pressing another link, a control, or selecting
 * text stays what it is.
 */
export function useRowPress() {
  return (event: MouseEvent<HTMLTableRowElement>) => {
    const target = event.target as Element;
    if (target.closest("a, button, input, select, textarea, label, summary")) return;
    if (document.getSelection()?.type === "Range") return;
    event.currentTarget.querySelector<HTMLAnchorElement>("a[data-row-link]")?.click();
  };
}
