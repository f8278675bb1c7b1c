import { compare, type Fraction, fraction } from "~/shared/fraction";
import { thousandthsOf } from "../scheme/maxima";
import type { MedalRule } from "../scheme/scheme";

export type Medal = "gold" | "silver" | "bronze" | "excellence";

/** An entry with its mark out of 100 and its points on the WorldSkills scale; lists come best first. */
export interface MedalCandidate {
  readonly entry: string;
  readonly mark: Fraction;
  readonly points: number;
}

/**
 * Medals by the version of the rule that the scheme names. `distinct-marks`: the first, second and third
 * distinct mark, none below the floor. `two-points`: whoever is within two points of the one before ties with
 * them. After both, the medallion for excellence goes to the rest who reach `excellence` points.
 */
export function giveMedals(
  candidates: readonly MedalCandidate[],
  rule: MedalRule,
): ReadonlyMap<string, Medal> {
  const medals =
    rule.rule === "distinct-marks" ? byDistinctMarks(candidates, rule) : byPoints(candidates, rule);
  const { excellence } = rule;
  if (excellence === undefined) return medals;
  for (const { entry, points } of candidates) {
    if (points >= excellence && !medals.has(entry)) medals.set(entry, "excellence");
  }
  return medals;
}

const IN_ORDER = ["gold", "silver", "bronze"] as const;

function byDistinctMarks(
  candidates: readonly MedalCandidate[],
  { floor }: MedalRule & { rule: "distinct-marks" },
): Map<string, Medal> {
  const limit = floor === undefined ? null : fraction(thousandthsOf(floor), 1000);
  const medals = new Map<string, Medal>();
  let place = -1;
  let last: Fraction | null = null;
  for (const { entry, mark } of candidates) {
    if (last === null || compare(mark, last) !== 0) place++;
    last = mark;
    const medal = IN_ORDER[place];
    const isBelow = limit !== null && compare(mark, limit) < 0;
    if (medal === undefined || isBelow) break;
    medals.set(entry, medal);
  }
  return medals;
}

/**
 * The older rule: two golds leave no silver but a bronze; after three golds or more, and after two silvers or
 * more, there is a bronze only for someone within reach of the last of them.
 */
function byPoints(
  candidates: readonly MedalCandidate[],
  { within }: MedalRule & { rule: "two-points" },
): Map<string, Medal> {
  const medals = new Map<string, Medal>();
  const rest = [...candidates];
  const take = (medal: Medal) => {
    const tied = takeTied(rest, within);
    for (const { entry } of tied) medals.set(entry, medal);
    return tied;
  };
  const golds = take("gold");
  const silvers = golds.length === 1 ? take("silver") : [];
  const isCrowded = golds.length > 2 || silvers.length > 1;
  const last = silvers.at(-1) ?? golds.at(-1);
  if (!isCrowded || isWithin(last, rest[0], within)) take("bronze");
  return medals;
}

/** Takes the best off the list, with everyone who is within `within` points of them. */
function takeTied(rest: MedalCandidate[], within: number): MedalCandidate[] {
  const best = rest[0];
  const end = rest.findIndex((candidate) => !isWithin(best, candidate, within));
  return rest.splice(0, end < 0 ? rest.length : end);
}

function isWithin(
  better: MedalCandidate | undefined,
  next: MedalCandidate | undefined,
  within: number,
): boolean {
  return better !== undefined && next !== undefined && better.points - next.points <= within;
}
