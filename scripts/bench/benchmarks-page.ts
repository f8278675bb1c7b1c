import type { BenchRow } from "./bench-row";

/** A row as it is printed and kept: a small table, then how it was measured. */
export function rowText({ row, what, figures, notes }: BenchRow, circumstances: string): string {
  return [
    `## Row ${row}: ${what}`,
    "",
    circumstances,
    "",
    "| figure | measured | bar | |",
    "|---|---|---|---|",
    ...figures.map(({ name, value, bar, isMet }) => {
      return `| ${name} | ${value} | ${bar} | ${isMet ? "met" : "**missed**"} |`;
    }),
    "",
    ...notes.map((note) => `- ${note}`),
  ].join("\n");
}

/** The page with this row's section replaced, or put in its place by number. */
export function recordRow(page: string, row: number, text: string): string {
  const [head = "", ...sections] = page.split(/^(?=## Row \d+:)/m);
  const others = sections.filter((section) => numberOf(section) !== row);
  const all = [...others, `${text}\n`].sort((a, b) => numberOf(a) - numberOf(b));
  return `${[head, ...all].map((part) => part.trimEnd()).join("\n\n")}\n`;
}

function numberOf(section: string): number {
  return Number(/^## Row (\d+):/.exec(section)?.[1]);
}
