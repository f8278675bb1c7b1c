/** What a spreadsheet cell holds once it is read. */
export type Cell = string | number | boolean | Date | null;

/** The eleven columns of the WorldSkills marking-scheme sheet, in their order. */
export const SHEET_COLUMNS = [
  ["subCriterion", "Sub Criterion ID"],
  ["subCriterionName", "Sub Criterion Name or Description"],
  ["day", "Day of Marking"],
  ["type", "Aspect Type"],
  ["description", "Aspect Description"],
  ["score", "Judg Score"],
  ["extra", "Extra Aspect Description"],
  ["requirement", "Requirement"],
  ["section", "WSSS Section"],
  ["calculationRow", "Calculation Row"],
  ["max", "Max Mark"],
] as const;

type SheetColumn = (typeof SHEET_COLUMNS)[number][0];

/** One line below the header, as text; a blank cell is "". */
export type SheetLine = Readonly<Record<SheetColumn, string>> & { readonly row: number };

/** Where the header stands and which column is which; null where no row names all eleven. */
export function findHeader(rows: readonly (readonly Cell[])[]) {
  for (const [at, cells] of rows.entries()) {
    const names = cells.map((cell) => lettersOf(cellText(cell)));
    const places = SHEET_COLUMNS.map(([key, title]) => {
      // Published sheets say more in their headers (“Aspect Type M = Meas”): the beginning counts.
      return [key, names.findIndex((name) => name.startsWith(lettersOf(title)))] as const;
    });
    if (places.every(([, place]) => place >= 0)) return { at, places };
  }
  return null;
}

/** The lines below the header; `row` counts from 1, as the spreadsheet shows it. */
export function linesBelow(
  rows: readonly (readonly Cell[])[],
  { at, places }: NonNullable<ReturnType<typeof findHeader>>,
): SheetLine[] {
  return rows.slice(at + 1).map((cells, nth) => {
    const texts = places.map(([key, place]) => [key, cellText(cells[place] ?? null)]);
    return { ...Object.fromEntries(texts), row: at + nth + 2 } as SheetLine;
  });
}

/** A cell as text; a number as decimal text of at most three places, which is all that a mark has. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Math.round(cell * 1000) / 1000);
  return String(cell).trim();
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, "");
}
