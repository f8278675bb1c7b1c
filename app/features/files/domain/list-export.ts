/** Workbook; csv as UTF-8 with a mark, by which spreadsheets know it; csv as older Chinese programs want it. */
export const TABLE_FORMATS = ["xlsx", "csv", "csv-gb18030"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A column of an exported list, with the words that its page shows. */
export interface ExportColumn<Row> {
  readonly heading: string;
  /** In characters of a digit's width; a hanzi takes two. */
  readonly width: number;
  /** Counts and amounts, to be added up; numbers that are names are text. */
  readonly isNumber?: boolean;
  readonly text: (row: Row) => string;
}

/** A list as its page shows it under a filter, all of it: numbers that are sealed come as their tails. */
export interface ListExport<Row> {
  /** The list's own name in the log. */
  readonly list: string;
  /** The name of the sheet and of the file. */
  readonly title: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly count: number;
  readonly columns: readonly ExportColumn<Row>[];
  readonly pages: AsyncIterable<readonly Row[]>;
}
