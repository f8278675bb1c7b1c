import { columnOf } from "./sheet-rows";
import type { TableRow } from "./table";
import { attributeOf, type XmlListener } from "./xml-scanner";

/** Cells that are one on the screen: rows from 1, columns from 0, both ends included. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A sheet with more is drawn, not kept; the rest of its merged cells stays as the file holds it. */
const MOST_MERGED = 200_000;

/** Listens to a sheet for the cells that it merges. */
export function mergedListener(merged: MergedCells[]): XmlListener {
  return {
    open: (name, attributes) => {
      if (name !== "mergeCell" || merged.length >= MOST_MERGED) return;
      const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(
        attributeOf(attributes, "ref") ?? "",
      );
      if (!match) return;
      merged.push({
        firstRow: Number(match[2]),
        lastRow: Number(match[4]),
        firstColumn: columnOf(String(match[1])),
        lastColumn: columnOf(String(match[3])),
      });
    },
    text: () => undefined,
    close: () => undefined,
  };
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
