import { accept, type Result, refuse } from "~/shared/result";
import { type CsvCell, type FileProblem, readCsv } from "./csv-cells";

const REQUIRED = ["stage", "entry", "aspect", "judge", "mark"] as const;
const COLUMNS = [...REQUIRED, "factor"] as const;
type Column = (typeof COLUMNS)[number];

/** One line of a marks file; each cell knows its place, for a sentence about it. */
export type MarkRow = Readonly<Record<Column, CsvCell>>;

/**
 * Reads a marks file (contests.md §3: `stage,entry,aspect,judge,mark,factor`, columns in any order, `factor`
 * optional). Refused with every problem of its form; what the cells mean is for `stageInputs` to say.
 */
export function readMarksFile(text: string): Result<readonly MarkRow[], readonly FileProblem[]> {
  const csv = readCsv(text);
  if (!csv.ok) return refuse([csv.reason]);
  const [header, ...rows] = csv.value;
  if (header === undefined) return refuse([{ code: "no-header", values: {}, line: 1, column: 1 }]);
  const problems = headerProblems(header);
  if (problems.length > 0) return refuse(problems);
  const places = new Map(header.map((cell, at) => [cell.text.trim(), at]));
  const marks = rows.map((row) => {
    problems.push(...rowProblems(row, header.length, places));
    return toMarkRow(row, places);
  });
  if (marks.length === 0) problems.push({ code: "empty", values: {}, line: 1, column: 1 });
  return problems.length > 0 ? refuse(problems) : accept(marks);
}

function headerProblems(header: readonly CsvCell[]): FileProblem[] {
  const names = header.map((cell) => cell.text.trim());
  const known = new Set<string>(COLUMNS);
  const missing = REQUIRED.filter((column) => !names.includes(column));
  if (missing.length === REQUIRED.length) {
    return [{ code: "no-header", values: {}, line: header[0]?.line ?? 1, column: 1 }];
  }
  return [
    ...header
      .filter((cell) => !known.has(cell.text.trim()))
      .map((cell) => fileProblem(cell, "unknown-column", { column: cell.text.trim() })),
    ...missing.map((column): FileProblem => {
      return { code: "missing-column", values: { column }, line: header[0]?.line ?? 1, column: 1 };
    }),
  ];
}

function rowProblems(
  row: readonly CsvCell[],
  expected: number,
  places: ReadonlyMap<string, number>,
): FileProblem[] {
  const last = row.at(-1) as CsvCell;
  if (row.length !== expected) {
    return [fileProblem(last, "wrong-width", { found: row.length, expected })];
  }
  return ["stage", "entry"].flatMap((column) => {
    const cell = row[places.get(column) as number] as CsvCell;
    return cell.text.trim() === "" ? [fileProblem(cell, "blank", { column })] : [];
  });
}

function toMarkRow(row: readonly CsvCell[], places: ReadonlyMap<string, number>): MarkRow {
  const first = row[0] as CsvCell;
  const cell = (column: Column): CsvCell => {
    const found = row[places.get(column) ?? -1];
    return { ...(found ?? first), text: found?.text.trim() ?? "" };
  };
  return {
    stage: cell("stage"),
    entry: cell("entry"),
    aspect: cell("aspect"),
    judge: cell("judge"),
    mark: cell("mark"),
    factor: cell("factor"),
  };
}

/** A problem at the place of a cell. */
export function fileProblem(
  { line, column }: CsvCell,
  code: string,
  values: FileProblem["values"] = {},
): FileProblem {
  return { code, values, line, column };
}
