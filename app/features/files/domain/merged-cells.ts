import { columnOf } from "./sheet-rows";
import type { TableRow } from "./table";
import { attributeOf } from "./xml-scanner";

/** Cells that are one on the screen: rows from 1, columns from 0, both ends included. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A sheet with more is drawn, not kept; the rest of its merged cells stays as the file holds it. */
const MOST_MERGED = 200_000;

/** No tag of merged cells is longer; what is, is none. */
const LONGEST_TAG = 1_000;
const ROWS_END = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/;
const MERGED = /<(?:\w+:)?mergeCell\s([^>]*)>/g;
const RANGE = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i;

/**
 * Finds in the text of a sheet, piece by piece, the cells that it merges. They stand behind the rows (ECMA-376,
 * CT_Worksheet), which are only looked through for their end: scanning them whole takes several times as long.
 */
export function mergedFinder(merged: MergedCells[]): (piece: string) => void {
  let kept = "";
  let isBehindRows = false;
  return (piece) => {
    let text = kept + piece;
    if (!isBehindRows) {
      const end = text.includes("sheetData") ? ROWS_END.exec(text) : null;
      isBehindRows = end !== null;
      if (end) text = text.slice(end.index);
    }
    if (isBehindRows)
      for (const [, attributes = ""] of text.matchAll(MERGED)) add(merged, attributes);
    // A mark may be cut in two; whole ones aren't met again.
    const last = isBehindRows ? text.lastIndexOf(">") + 1 : 0;
    kept = text.slice(Math.max(last, text.length - LONGEST_TAG));
  };
}

function add(merged: MergedCells[], attributes: string): void {
  const range = RANGE.exec(attributeOf(` ${attributes}`, "ref") ?? "");
  if (!range || merged.length >= MOST_MERGED) return;
  merged.push({
    firstRow: Number(range[2]),
    lastRow: Number(range[4]),
    firstColumn: columnOf(String(range[1])),
    lastColumn: columnOf(String(range[3])),
  });
}

/**
 * Repeats the text of merged cells in every cell that they cover, row by row in order: a union's name that is
 * merged over its workers counts for each of them. A row that holds nothing of its own isn't made. Merged cells
 * never overlap, so that no more are open at once than there are columns.
 */
export function mergedSpreader(merged: readonly MergedCells[], mostColumns: number) {
  const waiting = [...merged].sort((one, other) => one.firstRow - other.firstRow);
  let next = 0;
  let open: { cells: MergedCells; text: string }[] = [];
  return (row: TableRow): TableRow => {
    open = open.filter(({ cells }) => cells.lastRow >= row.number);
    for (; next < waiting.length; next += 1) {
      const cells = waiting[next] as MergedCells;
      if (cells.firstRow > row.number) break;
      const text = cells.firstRow === row.number ? (row.cells[cells.firstColumn] ?? "") : "";
      if (text !== "" && open.length < mostColumns) open.push({ cells, text });
    }
    if (open.length === 0) return row;
    const spread = [...row.cells];
    for (const { cells, text } of open) {
      const last = Math.min(cells.lastColumn, mostColumns - 1);
      for (let column = cells.firstColumn; column <= last; column += 1) {
        while (spread.length < column) spread.push("");
        spread[column] ||= text;
      }
    }
    return { number: row.number, cells: spread };
  };
}
