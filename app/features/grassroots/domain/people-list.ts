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

/** Why a line or a row can't be read. */
export const LINE_FAULTS = [
  "too-many-cells",
  "name-missing",
  "name-unreadable",
  "rank-unreadable",
  "score-unreadable",
  "tail-unreadable",
] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

/** A line (from 1) that can't be read, the first cell at fault, and why. */
export interface UnreadLine {
  readonly line: number;
  readonly fault: LineFault;
  readonly text: string;
}

export type PeopleFault =
  | { readonly kind: "lines-unreadable"; readonly lines: readonly UnreadLine[] }
  | { readonly kind: "personal-number" }
  | { readonly kind: "too-many-people" };

/** More than a town's biggest contest. */
export const MOST_PEOPLE = 3_000;
const LONGEST_NAME = 60;

/** What a list of people says of each. */
export type PersonColumn = "name" | "rank" | "score" | "tail";
const HEADINGS: Readonly<Record<string, PersonColumn>> = {
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
/** Where no heading says otherwise. */
export const USUAL_COLUMNS: readonly PersonColumn[] = ["name", "rank", "score"];

/**
 * People as they are pasted from a spreadsheet or typed: a line each, name, place and score apart by tabs, commas
 * or spaces, under a heading or without one. Whole identity, card and mobile numbers don't belong here. Every line
 * that can't be read is named.
 */
export function readPeople(text: string): Result<readonly ListedPerson[], PeopleFault> {
  if (hasPersonalNumber(text)) return refuse({ kind: "personal-number" });
  let columns: readonly (PersonColumn | null)[] = USUAL_COLUMNS;
  const people: ListedPerson[] = [];
  const unread: UnreadLine[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const cells = cellsOf(line);
    if (cells.every((cell) => cell === "")) continue;
    const headings = cells.map((cell) => HEADINGS[cell] ?? null);
    if (people.length === 0 && headings.includes("name")) {
      columns = headings;
      continue;
    }
    const person = readPerson(cells, columns);
    if (person.ok) people.push(person.value);
    else unread.push({ line: index + 1, ...person.reason });
  }
  if (unread.length > 0) return refuse({ kind: "lines-unreadable", lines: unread });
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

/** One person of cells whose columns are known; what stands in other columns is passed over. */
export function readPerson(
  cells: readonly string[],
  columns: readonly (PersonColumn | null)[],
): Result<ListedPerson, { readonly fault: LineFault; readonly text: string }> {
  const no = (fault: LineFault, text: string) => refuse({ fault, text });
  const extra = cells.slice(columns.length).find((cell) => cell !== "");
  if (extra !== undefined) return no("too-many-cells", extra);
  const cell = (column: PersonColumn) => cells[columns.indexOf(column)] ?? "";
  const [, name = "", inBrackets] =
    /^(.*?)\s*(?:\(([0-9]{3}[0-9Xx])\))?$/u.exec(cell("name")) ?? [];
  if (name === "") return no("name-missing", "");
  if (name.length > LONGEST_NAME || /\d/.test(name)) return no("name-unreadable", name);
  const rank = /^(?:第?([1-9]\d{0,3})名?)?$/u.exec(cell("rank"));
  if (!rank) return no("rank-unreadable", cell("rank"));
  const score = cell("score");
  if (!/^(?:\d{1,6}(?:\.\d{1,3})?)?$/.test(score)) return no("score-unreadable", score);
  const tail = (inBrackets ?? cell("tail")).toUpperCase();
  if (!/^(?:\d{3}[\dX])?$/.test(tail)) return no("tail-unreadable", tail);
  return accept({
    name,
    tail: tail || null,
    rank: rank[1] === undefined ? null : Number(rank[1]),
    score: score || null,
  });
}

/** Someone on the register of the union or below it. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly identityTail: string | null;
}

/** Who a line means on the register: one, or null where nobody or several of that name are there. */
export function knownOf(person: ListedPerson, known: readonly KnownPerson[]): KnownPerson | null {
  const alike = alikeOf(person, known);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** How a list fits the register: lines of one person there, and names of nobody or of several, each once. */
export function fitOf(people: readonly ListedPerson[], known: readonly KnownPerson[]) {
  const counts = people.map((person) => [person, alikeOf(person, known).length] as const);
  const named = (holds: (count: number) => boolean) => [
    ...new Set(counts.flatMap(([{ name }, count]) => (holds(count) ? [name] : []))),
  ];
  return {
    matchedCount: counts.filter(([, count]) => count === 1).length,
    unknown: named((count) => count === 0),
    several: named((count) => count > 1),
  };
}

function alikeOf({ name, tail }: ListedPerson, known: readonly KnownPerson[]): KnownPerson[] {
  return known.filter((one) => one.name === name && (tail === null || one.identityTail === tail));
}

/** Those of a file who aren't on a list yet; who stands in it twice may take part twice. */
export function newPeople(
  file: readonly ListedPerson[],
  listed: readonly ListedPerson[],
): readonly ListedPerson[] {
  const left = new Map<string, number>();
  for (const person of listed) {
    const line = peopleText([person]);
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  return file.filter((person) => {
    const line = peopleText([person]);
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

/**
 * What a list's field holds once the people of a file are added, and how many those are. A list that can be read is
 * written anew: the file's lines would be taken by the columns of its heading.
 */
export function addPeople(typed: string, file: readonly ListedPerson[]) {
  const listed = readPeople(typed);
  const added = newPeople(file, listed.ok ? listed.value : []);
  const texts = listed.ok
    ? [peopleText([...listed.value, ...added])]
    : [typed.trimEnd(), peopleText(added)];
  return { people: texts.filter((text) => text !== "").join("\n"), addedCount: added.length };
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
