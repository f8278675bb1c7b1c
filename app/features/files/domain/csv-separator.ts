import { csvScanner } from "./csv-rows";
import { TABLE_LIMITS, TableRefused } from "./table";

const SEPARATORS = [",", ";", "\t"] as const;
/** Records that are asked: enough for title rows to be outvoted. */
const SAMPLED_RECORDS = 100;

/** A line by which spreadsheets are told the separator; it is no row. */
const TOLD = /^sep=([,;\t])(?:\r\n|\n|\r)/i;

export interface CsvSeparator {
  readonly separator: string;
  /** How many characters at the beginning only tell the separator. */
  readonly toldCharacters: number;
}

/** Finds the separator by the head of a file: told by its first line, else the one that cuts most records into equally many cells. */
export function csvSeparator(head: string): CsvSeparator {
  const told = TOLD.exec(head);
  if (told) return { separator: String(told[1]), toldCharacters: told[0].length };
  const scores = SEPARATORS.map((separator) => ({ separator, score: score(head, separator) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return { separator: best.separator, toldCharacters: 0 };
}

/** How many records have the commonest number of cells, weighed by that number; none where nothing is cut. */
function score(head: string, separator: string): number {
  const records = new Map<number, number>();
  let sampled = 0;
  const scanner = csvScanner(separator, TABLE_LIMITS, ({ cells }) => {
    sampled += 1;
    if (sampled > SAMPLED_RECORDS) return;
    records.set(cells.length, (records.get(cells.length) ?? 0) + 1);
  });
  try {
    scanner.push(head);
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
  }
  return Math.max(0, ...[...records].map(([cells, times]) => (cells - 1) * times));
}
