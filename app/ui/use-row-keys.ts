import type { RefObject } from "react";
import { useDocumentKeys } from "./use-document-keys";

/**
 * J and K go to the next and the previous row: with an open row they open its neighbour, so that a
 * queue is worked without going back to the list; else they move the focus, and Enter opens. X ticks the row
 * where rows can be ticked.
 */
export function useRowKeys(table: RefObject<HTMLTableElement>) {
  useDocumentKeys((event) => {
    const key = event.key.toLowerCase();
    const step = { j: 1, k: -1, x: 0 }[key];
    if (step === undefined || !table.current || isForOthers(event, table.current)) return;
    if (key === "x") return tick(document.activeElement);
    const links = [...table.current.querySelectorAll<HTMLAnchorElement>("a[data-row-link]")];
    const open = links.findIndex((link) => link.ariaCurrent === "true");
    const focused = links.indexOf(document.activeElement as HTMLAnchorElement);
    const from = open >= 0 ? open : focused;
    const to = from < 0 ? links[0] : links[from + step];
    if (!to) return;
    event.preventDefault();
    to.focus();
    if (open >= 0) to.click();
  });
}

function tick(focused: Element | null): void {
  focused?.closest("tr")?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
}

/** Of several tables the one with the focus answers, else the first. */
function isForOthers(event: KeyboardEvent, table: HTMLTableElement): boolean {
  if (event.defaultPrevented || isTyped(event)) return true;
  const owner =
    document.activeElement?.closest("table[data-rows]") ??
    document.querySelector("table[data-rows]");
  return owner !== table;
}

/** Letters typed into a field are letters, and those with another key held are the browser's. */
export function isTyped({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof HTMLElement && target.closest(TYPED_INTO) !== null;
}

const TYPED_INTO = "input:not([type=checkbox]), select, textarea, [contenteditable]";
