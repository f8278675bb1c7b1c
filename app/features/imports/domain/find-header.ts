import type { TableRow } from "../../files/domain/table";
import { headingKey } from "./heading-text";
import { type ColumnKind, countRecognised } from "./recognise-columns";
import { isNoteRow } from "./row-notes";

/** Where the header of a table stands, and what it calls each column. */
export interface TableHeader {
  /** The rows that it takes up, by their numbers. */
  readonly rows: readonly number[];
  /** One for each column from the first; rows of a heading of several rows are joined by a space. */
  readonly headings: readonly string[];
  /** Rows behind it that hold no record: units, hints, the template's example. */
  readonly notes: readonly number[];
}

/** A header is looked for among so many rows that hold anything; titles and instructions rarely take more. */
export const HEADER_SEARCH_ROWS = 40;
const MOST_HEADER_ROWS = 3;

/**
 * Finds the header among the first 40 rows of a table: where most of the fields are named, in as few rows as name
 * them; else the first row of several different texts. Null where no row may be one. Give it rows with merged
 * cells spread (`isSpread`), so that a heading over several columns counts for each.
 */
export function findHeader(
  rows: readonly TableRow[],
  kinds: readonly ColumnKind[],
): TableHeader | null {
  const searched = rows.slice(0, HEADER_SEARCH_ROWS);
  const best = bestHeader(searched, kinds) ?? likelyHeader(searched);
  if (!best) return null;
  const notes: number[] = [];
  for (const row of rows.slice(best.after)) {
    if (!isNoteRow(row.cells, best.headings)) break;
    notes.push(row.number);
  }
  return { rows: best.rows.map(({ number }) => number), headings: best.headings, notes };
}

interface Candidate {
  readonly rows: readonly TableRow[];
  readonly headings: readonly string[];
  readonly after: number;
}

function bestHeader(rows: readonly TableRow[], kinds: readonly ColumnKind[]): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates(rows)) {
    const count = countRecognised(candidate.headings, kinds);
    if (count <= most) continue;
    best = candidate;
    most = count;
  }
  return best;
}

/** Fewer rows first, so that more are taken only where they name more. */
function* candidates(rows: readonly TableRow[]): Generator<Candidate> {
  for (let count = 1; count <= MOST_HEADER_ROWS; count += 1) {
    for (let start = 0; start + count <= rows.length; start += 1) {
      const some = rows.slice(start, start + count);
      if (isTogether(some)) {
        yield { rows: some, headings: joinedHeadings(some), after: start + count };
      }
    }
  }
}

function isTogether(rows: readonly TableRow[]): boolean {
  return rows.every(({ number }, index) => number === (rows[0]?.number ?? 0) + index);
}

/** The first row of at least two different texts that are no numbers. */
function likelyHeader(rows: readonly TableRow[]): Candidate | null {
  const index = rows.findIndex(({ cells }) => {
    const held = cells.filter((cell) => headingKey(cell) !== "");
    return new Set(held).size >= 2 && !held.some((cell) => /^[\d\s./:-]+$/.test(cell));
  });
  const row = rows[index];
  return row ? { rows: [row], headings: joinedHeadings([row]), after: index + 1 } : null;
}

function joinedHeadings(rows: readonly TableRow[]): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const lines = rows.map(({ cells }) => [...cells]);
  for (const [index, line] of lines.slice(0, -1).entries()) {
    carryGroups(line, lines[index + 1] ?? [], width);
  }
  return Array.from({ length: width }, (_, column) => {
    const parts = lines.map((line) => oneLine(line[column] ?? "")).filter((part) => part !== "");
    return parts.filter((part, index) => part !== parts[index - 1]).join(" ");
  });
}

/** A group's name stands over its first column only, where its cells weren't told to be merged. */
function carryGroups(line: string[], below: readonly string[], width: number): void {
  for (let column = 1; column < width; column += 1) {
    const isUnder = (at: number) => (below[at] ?? "") !== "";
    if ((line[column] ?? "") === "" && isUnder(column) && isUnder(column - 1)) {
      line[column] = line[column - 1] ?? "";
    }
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
