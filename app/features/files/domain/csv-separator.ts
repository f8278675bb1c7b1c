const SEPARATORS = [",", ";", "\t"] as const;
/** Records that are asked: enough for title rows to be outvoted. */
const SAMPLED_RECORDS = 100;

const QUOTED = /(^|[,;\t\r\n])"[^"]*(?:""[^"]*)*"/g;

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
  const lines = sampledLines(head);
  const scores = SEPARATORS.map((separator) => ({ separator, score: score(lines, separator) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return { separator: best.separator, toldCharacters: 0 };
}

/** How many records have the commonest number of cells, weighed by that number; none where nothing is cut. */
function score(lines: readonly string[], separator: string): number {
  const records = new Map<number, number>();
  for (const line of lines) {
    const cuts = line.split(separator).length - 1;
    records.set(cuts, (records.get(cuts) ?? 0) + 1);
  }
  return Math.max(0, ...[...records].map(([cuts, times]) => cuts * times));
}

/** The first records, with one letter for each quoted cell: what stands in quotes cuts nothing. */
function sampledLines(head: string): string[] {
  return head
    .replace(QUOTED, "$1q")
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== "")
    .slice(0, SAMPLED_RECORDS);
}
