import { guardedCell } from "./formula-guard";

const QUOTED = /["\r\n,;\t]|^\s|\s$/;

/** A record as RFC 4180 has it, with formulas guarded. */
export function csvLine(cells: readonly string[], separator = ","): string {
  return `${cells.map((cell) => csvCell(guardedCell(cell))).join(separator)}\r\n`;
}

function csvCell(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
