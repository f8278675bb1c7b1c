import { hasPersonalNumber } from "~/shared/personal-number";
import { accept, type Result, refuse } from "~/shared/result";

/** One line of a list of people: a name, with the last four of a number where names are the same; place and score. */
export interface ListedPerson {
  readonly name: string;
  readonly tail: string | null;
  readonly rank: number | null;
  /** Decimal text, as it was written. */
  readonly score: string | null;
}

export type PeopleFault =
  | { readonly kind: "line-unreadable"; readonly line: number }
  | { readonly kind: "personal-number" }
  | { readonly kind: "too-many-people" };

/** More than a town's biggest contest. */
const MOST_PEOPLE = 3_000;
const LONGEST_NAME = 60;

type Column = "name" | "rank" | "score" | "tail";
const HEADINGS: Readonly<Record<string, Column>> = {
  姓名: "name",
  名字: "name",
  名次: "rank",
  排名: "rank",
  成绩: "score",
  分数: "score",
  得分: "score",
  证件号后四位: "tail",
  身份证后四位: "tail",
};
const USUAL: readonly Column[] = ["name", "rank", "score"];

/**
 * People as they are pasted from a spreadsheet or typed: a line each, name, place and score apart by tabs, commas
 * or spaces, under a heading or without one. Whole identity, card and mobile numbers don't belong here.
 */
export function readPeople(text: string): Result<readonly ListedPerson[], PeopleFault> {
  if (hasPersonalNumber(text)) return refuse({ kind: "personal-number" });
  let columns = USUAL;
  const people: ListedPerson[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const cells = cellsOf(line);
    if (cells.every((cell) => cell === "")) continue;
    const headings = cells.map((cell) => HEADINGS[cell]);
    if (people.length === 0 && headings.includes("name")) {
      columns = headings.map((heading) => heading ?? "score");
      continue;
    }
    const person = personOf(cells, columns);
    if (!person) return refuse({ kind: "line-unreadable", line: index + 1 });
    people.push(person);
  }
  return people.length > MOST_PEOPLE ? refuse({ kind: "too-many-people" }) : accept(people);
}

/** Tabs and commas part cells; where a line has none, spaces do. */
function cellsOf(line: string): string[] {
  const separator = /[\t,，、;；]/u.test(line) ? /[\t,，、;；]/u : /\s+/u;
  return line
    .trim()
    .split(separator)
    .map((cell) => cell.normalize("NFKC").trim());
}

function personOf(cells: readonly string[], columns: readonly Column[]): ListedPerson | null {
  if (cells.length > columns.length) return null;
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? "";
  const [, name = "", inBrackets] =
    /^(.*?)\s*(?:\(([0-9]{3}[0-9Xx])\))?$/u.exec(cell("name")) ?? [];
  const tail = (inBrackets ?? cell("tail")).toUpperCase();
  const rank = /^(?:第?([1-9]\d{0,3})名?)?$/u.exec(cell("rank"));
  const isScore = /^(?:\d{1,6}(?:\.\d{1,3})?)?$/.test(cell("score"));
  const isTail = tail === "" || /^\d{3}[\dX]$/.test(tail);
  const isName = name.length > 0 && name.length <= LONGEST_NAME && !/\d/.test(name);
  if (!isName || !rank || !isScore || !isTail) return null;
  return {
    name,
    tail: tail || null,
    rank: rank[1] === undefined ? null : Number(rank[1]),
    score: cell("score") || null,
  };
}

/** Someone on the register of the union or below it. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly identityTail: string | null;
}

/** Who a line means on the register: one, or null where nobody or several of that name are there. */
export function knownOf(
  { name, tail }: ListedPerson,
  known: readonly KnownPerson[],
): KnownPerson | null {
  const alike = known.filter(
    (one) => one.name === name && (tail === null || one.identityTail === tail),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** A list as its field shows it again, a line each. */
export function peopleText(people: readonly ListedPerson[]): string {
  return people
    .map(({ name, tail, rank, score }) =>
      [
        tail === null ? name : `${name}（${tail}）`,
        rank ?? (score === null ? "" : " "),
        score ?? "",
      ]
        .join("\t")
        .trimEnd(),
    )
    .join("\n");
}
