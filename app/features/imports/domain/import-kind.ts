/** Lists of the register: workers, where they work and belong, what they hold. */
export const REGISTER_KINDS = ["workers", "unions", "employers", "certificates", "trades"] as const;
/** Lists whose rows are all of one contest. */
export const CONTEST_KINDS = ["entrants", "declarations", "marks"] as const;
/** Lists of a contest that a union brings from its own desk, for its own people. */
export const UNION_KINDS = ["union-entrants"] as const;
/** Nouns whose rows can be brought in from a list. */
export const IMPORT_KINDS = [...REGISTER_KINDS, ...CONTEST_KINDS, ...UNION_KINDS] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];

/** Whether lists of a kind belong to a contest. */
export function isOfContest(kind: ImportKindName): boolean {
  return !REGISTER_KINDS.some((one) => one === kind);
}

/** Whether lists of a kind are brought by a union for its own people. */
export function isOfUnion(kind: ImportKindName): boolean {
  return UNION_KINDS.some((one) => one === kind);
}

/** From the upload to what came of it. */
export const IMPORT_STATES = [
  "reading",
  "unreadable",
  "mapping",
  "checking",
  "checked",
  "applying",
  "done",
  "stopped",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a row would do: make a new record, change one, nothing, or why it can't be taken. */
export const VERDICTS = ["new", "changes", "same", "refused"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Something wrong with a row, at the field that mends it; `values` are named in its sentence. */
export interface RowReason {
  readonly field: string;
  readonly reason: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Why a row is refused, or which fields of the record it changes; warnings refuse nothing. */
export interface RowDetail {
  readonly reasons?: readonly RowReason[];
  readonly changes?: readonly string[];
  readonly warnings?: readonly RowReason[];
}

/** The text of a row's cells by field; a field without a column is not there. */
export interface RawRow {
  /** Its number as the spreadsheet shows it. */
  readonly seq: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What was found at the top of a table. */
export interface TableLayout {
  readonly sheet: number;
  readonly sheetName: string;
  /** Sheets that people don't see and that weren't read. */
  readonly hiddenSheets: readonly string[];
  /** The last row of the header; what follows are rows of the list. */
  readonly headerRow: number;
  readonly headings: readonly string[];
  /** The first rows below, for people to see what a column holds. */
  readonly samples: readonly (readonly string[])[];
  readonly rowCount: number;
}

/** For each field the number of its column, from 0. */
export type ColumnMap = Readonly<Record<string, number>>;

/** The cells of a row by field. */
export function cellsByField(
  cells: readonly string[],
  columns: ColumnMap,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, (cells[column] ?? "").trim()]),
  );
}

/** Whether a text names a kind. */
export function isImportKind(text: string): text is ImportKindName {
  return IMPORT_KINDS.some((kind) => kind === text);
}
