/** What a row of a table holds: its number as the spreadsheet shows it (from 1), and the text of each cell, "" where empty. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A sheet of a workbook by its place (from 0) and name; a csv file has one without a name. */
export interface TableSheet {
  readonly index: number;
  readonly name: string;
  readonly isHidden: boolean;
}

/** How much a table may hold before it is refused; sizes are of what comes out of the file, not of the file itself. */
export interface TableLimits {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly cellCharacters: number;
  readonly inflatedBytes: number;
  /** Bytes out for one byte in, asked once more than `ratioFromBytes` came out. */
  readonly inflatedRatio: number;
  readonly ratioFromBytes: number;
  readonly sharedCharacters: number;
}

const MEBIBYTE = 1024 * 1024;

/** A district's 216,000 workers fit with room to spare; spreadsheets themselves end a cell at 32,767 characters. */
export const TABLE_LIMITS: TableLimits = {
  sheets: 256,
  rows: 300_000,
  columns: 256,
  cells: 8_000_000,
  cellCharacters: 32_767,
  inflatedBytes: 768 * MEBIBYTE,
  inflatedRatio: 250,
  ratioFromBytes: 32 * MEBIBYTE,
  sharedCharacters: 96 * MEBIBYTE,
};

/** Why a file can't be read as a table, with the figures and places that its sentence names. */
export interface TableRefusal {
  readonly code: TableRefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** In the order in which they are found. */
export const TABLE_REFUSAL_CODES = [
  "empty-file",
  "not-a-table",
  "old-workbook",
  "password-protected",
  "damaged",
  "too-much-inflated",
  "has-entities",
  "too-many-sheets",
  "no-sheet",
  "unknown-encoding",
  "unclosed-quote",
  "cell-too-long",
  "too-many-columns",
  "too-many-rows",
  "too-many-cells",
] as const;

export type TableRefusalCode = (typeof TABLE_REFUSAL_CODES)[number];

/**
 * Carries a refusal out of the depths of a half-read file; `openTable` turns it into a value, and who walks the
 * rows catches it, since rows have then been handed out already.
 */
export class TableRefused extends Error {
  readonly refusal: TableRefusal;

  constructor(code: TableRefusalCode, values: TableRefusal["values"] = {}) {
    super(`The table is refused: ${code}.`);
    this.name = "TableRefused";
    this.refusal = { code, values };
  }
}
