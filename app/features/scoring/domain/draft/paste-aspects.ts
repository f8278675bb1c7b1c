import type { Aspect } from "../scheme/aspect";
import { ASPECT_COLUMNS, type AspectColumn, type CellWords, withCell } from "./aspect-cells";
import { blankAspect } from "./blank-scheme";
import { nextId } from "./edit-draft";

/** Cells of a spreadsheet as they lie in the clipboard: rows by line, columns by tab, quoted where they hold either. */
export function clipboardRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, mark] of text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (mark === "") break;
    if (mark === "\n") rows.push([]);
  }
  return rows;
}

/**
 * A block pasted into the grid with its upper left corner at a row and column. Rows that aren't there yet are
 * added; kinds and ways of combining are read by their names in any language; what no cell can take is left.
 */
export function pasteAspects(
  aspects: readonly Aspect[],
  { row, column }: { row: number; column: AspectColumn },
  rows: readonly (readonly string[])[],
  { taken, words }: { taken: ReadonlySet<string>; words: CellWords },
): readonly Aspect[] {
  const first = ASPECT_COLUMNS.indexOf(column);
  const used = new Set(taken);
  const pasted = [...aspects];
  rows.forEach((cells, offset) => {
    let aspect = pasted[row + offset];
    if (aspect === undefined) {
      aspect = blankAspect(nextId(pasted.at(-1)?.id ?? "", used));
    }
    // The kind decides which of the other cells there are, so it goes first.
    const typed = cells.map((text, index) => [ASPECT_COLUMNS[first + index], text] as const);
    for (const [name, text] of [...typed].sort(([name]) => (name === "kind" ? -1 : 0))) {
      if (name !== undefined) aspect = withCell(aspect, name, named(name, text, words));
    }
    used.add(aspect.id);
    pasted[row + offset] = aspect;
  });
  return pasted;
}

function named(column: AspectColumn, text: string, { kinds, combines }: CellWords): string {
  const name = text.normalize("NFKC").trim();
  if (column === "kind") return kinds.get(name) ?? name;
  return column === "combine" ? (combines.get(name) ?? name) : text;
}
