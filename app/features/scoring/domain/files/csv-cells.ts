import { accept, type Result, refuse } from "~/shared/result";

/** What is wrong in a file and where: a code with values for its sentence; lines and columns count from 1. */
export interface FileProblem {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly line: number;
  readonly column: number;
}

export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** One cell in quotes (with doubled quotes inside) or without any; then the comma, line end or file end after it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads comma-separated text (RFC 4180; any line end, a byte order mark allowed) into rows of cells that know
 * their place; blank lines are left out. Refused with the place of a quotation mark that stands wrong.
 */
export function readCsv(text: string): Result<readonly (readonly CsvCell[])[], FileProblem> {
  const body = text.replace(/^\uFEFF/, "");
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let [at, line, lineStart] = [0, 1, 0];
  while (at < body.length || row.length > 0) {
    CELL.lastIndex = at;
    const match = CELL.exec(body);
    const column = at - lineStart + 1;
    if (match === null) return refuse(quoteProblem(body, at, line, column));
    const [whole, quoted, plain = "", after = ""] = match;
    row.push({ text: quoted?.replaceAll('""', '"') ?? plain, line, column });
    at += whole.length;
    for (const lineEnd of whole.matchAll(/\r\n|\n|\r/g)) {
      line++;
      lineStart = at - whole.length + lineEnd.index + lineEnd[0].length;
    }
    if (after === ",") continue;
    if (!isBlank(row)) rows.push(row);
    row = [];
  }
  return accept(rows);
}

function isBlank(row: readonly CsvCell[]): boolean {
  return row.length === 1 && row[0]?.text.trim() === "";
}

function quoteProblem(body: string, at: number, line: number, column: number): FileProblem {
  const isOpen = /^"(?:[^"]|"")*$/.test(body.slice(at));
  return { code: isOpen ? "open-quote" : "stray-quote", values: {}, line, column };
}
