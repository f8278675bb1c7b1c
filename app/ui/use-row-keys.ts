import { type RefObject, useEffect } from "react";

/**
 * J and K go to the next and the previous row: with an open row they open its neighbour, so that a
 * queue is worked without going back to the list; else they move the focus, and Enter opens.
 */
export function useRowKeys(table: RefObject<HTMLTableElement>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (!step || !table.current || isForOthers(event, table.current)) return;
      const links = [...table.current.querySelectorAll<HTMLAnchorElement>("a[data-row-link]")];
      const open = links.findIndex((link) => link.ariaCurrent === "true");
      const focused = links.indexOf(document.activeElement as HTMLAnchorElement);
      const from = open >= 0 ? open : focused;
      const to = from < 0 ? links[0] : links[from + step];
      if (!to) return;
      event.preventDefault();
      to.focus();
      if (open >= 0) to.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [table]);
}

/** Letters typed into a field are letters; of several tables the one with the focus answers, else the first. */
function isForOthers(event: KeyboardEvent, table: HTMLTableElement): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const { target } = event;
  if (target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]"))
    return true;
  const owner =
    document.activeElement?.closest("table[data-rows]") ??
    document.querySelector("table[data-rows]");
  return owner !== table;
}
