/** One line of a marks file, before its cells are quoted. */
export interface MarkLine {
  readonly stage: string;
  readonly entry: string;
  /** Blank where the line is about the whole entry. */
  readonly aspect: string;
  /** Blank where a score from elsewhere speaks for the panel. */
  readonly judge: string;
  /** Decimal text, `-` for an absent judge, or a kind of “no score”. */
  readonly mark: string;
  /** Decimal text of the factor declared for the entry's aspect; left out where none is. */
  readonly factor?: string;
}

const HEADER = ["stage", "entry", "aspect", "judge", "mark"];

/**
 * Writes a marks file (contests.md §3) that `readMarksFile` reads back as it was; lines end in a line feed. The
 * column of factors is there where any is declared.
 */
export function writeMarks(lines: readonly MarkLine[]): string {
  const hasFactors = lines.some(({ factor }) => factor !== undefined);
  const rows = lines.map(({ stage, entry, aspect, judge, mark, factor = "" }) =>
    [stage, entry, aspect, judge, mark, ...(hasFactors ? [factor] : [])].map(quoted),
  );
  const header = hasFactors ? [...HEADER, "factor"] : HEADER;
  return `${[header, ...rows].map((cells) => cells.join(",")).join("\n")}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
