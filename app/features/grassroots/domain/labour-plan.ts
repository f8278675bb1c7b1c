import { parseThousandths, type Thousandths, thousandthsText } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";

/** A team as it is written down: its name, and how many people are in it. */
export interface TeamLine {
  readonly name: string;
  readonly headCount: number;
}

/** A target as it is written down: better at or above its goal, or at or below it; weights in basis points. */
export interface TargetLine {
  readonly name: string;
  readonly unit: string;
  readonly direction: "at-least" | "at-most";
  readonly goalThousandths: Thousandths;
  readonly weightBp: number;
}

/** In the order in which they are looked for. */
export const PLAN_FAULTS = [
  "teams-unreadable",
  "teams-too-few",
  "teams-too-many",
  "teams-twice",
  "targets-unreadable",
  "targets-missing",
  "targets-too-many",
  "targets-twice",
  "weights-not-whole",
] as const;
type PlanFaultKind = (typeof PLAN_FAULTS)[number];

/** What is wrong with a plan, with the line (from 1) or the sum of weights in percent where it says more. */
export interface PlanFault {
  readonly kind: PlanFaultKind;
  readonly at: string;
}

const MOST_TEAMS = 60;
const MOST_TARGETS = 12;
const WHOLE_BP = 10_000;
const LONGEST = 30;

const DIRECTIONS: Readonly<Record<string, TargetLine["direction"]>> = {
  不低于: "at-least",
  "≥": "at-least",
  ">=": "at-least",
  不高于: "at-most",
  "≤": "at-most",
  "<=": "at-most",
};

/** Teams, a line each: name and people. */
export function readTeams(text: string): Result<readonly TeamLine[], PlanFault> {
  const teams = linesOf(text).map(({ cells, line }) => {
    const [name = "", count = "", extra] = cells;
    const isRead = isName(name) && /^[1-9]\d{0,4}人?$/.test(count) && extra === undefined;
    return isRead ? { name, headCount: Number.parseInt(count, 10) } : line;
  });
  return checked(teams, "teams", { least: 2, most: MOST_TEAMS });
}

/** Targets, a line each: name, unit, 不低于 or 不高于, goal, weight in percent; the weights make a hundred. */
export function readTargets(text: string): Result<readonly TargetLine[], PlanFault> {
  const targets = linesOf(text).map(({ cells, line }) => targetOf(cells) ?? line);
  const read = checked(targets, "targets", { least: 1, most: MOST_TARGETS });
  if (!read.ok) return read;
  const sum = read.value.reduce((all, { weightBp }) => all + weightBp, 0);
  return sum === WHOLE_BP ? read : refuse({ kind: "weights-not-whole", at: String(sum / 100) });
}

function targetOf(cells: readonly string[]): TargetLine | null {
  const [name = "", unit = "", sign = "", goal = "", weight = "", extra] = cells;
  const direction = DIRECTIONS[sign];
  const goalThousandths = parseThousandths(goal);
  const weightBp = /^\d{1,3}(?:\.\d{1,2})?%?$/.test(weight)
    ? Math.round(Number.parseFloat(weight) * 100)
    : 0;
  const isRead =
    isName(name) && unit.length <= LONGEST && direction && goalThousandths && goalThousandths > 0;
  if (!isRead || weightBp < 1 || weightBp > WHOLE_BP || extra !== undefined) return null;
  return { name, unit, direction, goalThousandths, weightBp };
}

function checked<Line extends { readonly name: string }>(
  lines: readonly (Line | number)[],
  what: "teams" | "targets",
  { least, most }: { least: number; most: number },
): Result<readonly Line[], PlanFault> {
  const unread = lines.find((line) => typeof line === "number");
  if (unread !== undefined) return refuse({ kind: `${what}-unreadable`, at: String(unread) });
  const read = lines.filter((line): line is Line => typeof line !== "number");
  if (read.length < least) {
    return refuse({ kind: what === "teams" ? "teams-too-few" : "targets-missing", at: "" });
  }
  if (read.length > most) return refuse({ kind: `${what}-too-many`, at: String(most) });
  const twice = read.find(({ name }, at) => read.findIndex((one) => one.name === name) < at);
  return twice ? refuse({ kind: `${what}-twice`, at: twice.name }) : accept(read);
}

function linesOf(text: string) {
  return text.split("\n").flatMap((one, index) => {
    const separator = /[\t,，;；]/u.test(one) ? /[\t,，;；]/u : /\s+/u;
    const cells = one.trim().split(separator);
    const tidy = cells.map((cell) => cell.normalize("NFKC").trim());
    return tidy.every((cell) => cell === "") ? [] : [{ cells: tidy, line: index + 1 }];
  });
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST;
}

/** Teams as their field shows them again. */
export function teamsText(teams: readonly TeamLine[]): string {
  return teams.map(({ name, headCount }) => `${name}\t${headCount}`).join("\n");
}

/** Targets as their field shows them again. */
export function targetsText(targets: readonly TargetLine[]): string {
  return targets
    .map(({ name, unit, direction, goalThousandths, weightBp }) =>
      [
        name,
        unit,
        direction === "at-least" ? "不低于" : "不高于",
        thousandthsText(goalThousandths),
        `${weightBp / 100}%`,
      ].join("\t"),
    )
    .join("\n");
}
