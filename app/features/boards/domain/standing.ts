import type { EntryScore } from "~/features/scoring/domain/engine/entry-score";
import type { NoScore } from "~/features/scoring/domain/engine/mark";
import { compareValues, metricValue } from "~/features/scoring/domain/engine/metrics";
import { scoreAspect } from "~/features/scoring/domain/engine/panel-mark";
import type { ModulePlan, StagePlan } from "~/features/scoring/domain/engine/plan";
import { groupEquals } from "~/features/scoring/domain/engine/ranking";
import type { StageScore } from "~/features/scoring/domain/engine/stage-score";
import { maximumOf, moduleMaximum } from "~/features/scoring/domain/scheme/maxima";
import type { Metric } from "~/features/scoring/domain/scheme/scheme";
import { groupAspects } from "~/features/scoring/domain/score-sheet/sheet-aspects";
import { add, compare, type Fraction, ZERO } from "~/shared/fraction";
import { invariant } from "~/shared/invariant";
import { alignedText, decimalText, thousandthsText } from "~/shared/points";
import type { BoardScore, Standing, TieReason } from "./board";

/** More columns than this can't be read from the back of a room. */
const MOST_COLUMNS = 5;

/** How many of a stage's entries are due a score, and how many have none, by why. */
export function countsOf(
  noScores: readonly (NoScore | null)[],
): Pick<Standing, "dueCount" | "out"> {
  const out: Partial<Record<NoScore, number>> = {};
  for (const noScore of noScores) if (noScore) out[noScore] = (out[noScore] ?? 0) + 1;
  return { out, dueCount: noScores.filter((noScore) => noScore === null).length };
}

/** Whether all sheets that count for an entry are signed or excused; entries by id. */
type IsDone = (entryId: string) => boolean;

/** What a standing is made of beside how many it waits for. */
type Ranked = Pick<Standing, "columns" | "total" | "scores">;

/**
 * Ranks entries by one module alone, since anything beside a code could tell whose it is (contests.md §6). Those
 * who share a rank stand by their codes: by their ids they would stand in the order of their registration.
 */
export function moduleStanding(
  { plan, scores }: StageScore,
  moduleKey: string,
  { isDone, codeOf }: { readonly isDone: IsDone; readonly codeOf: (entryId: string) => string },
): Ranked {
  const module = plan.modules.find((one) => one.module.id === moduleKey);
  invariant(module, `the stage has the module ${moduleKey}`);
  const points = new Map<EntryScore, Fraction>();
  for (const score of scores) {
    const own = score.noScore === null ? score.modules[module.at] : null;
    if (own && isDone(score.entry)) points.set(score, own);
  }
  const of = (score: EntryScore) => points.get(score) ?? null;
  const order = (a: EntryScore, b: EntryScore) =>
    compareValues(of(a), of(b), plan.stage.first ?? "higher");
  const byCode = (a: EntryScore, b: EntryScore) => (codeOf(a.entry) < codeOf(b.entry) ? -1 : 1);
  const ranked = [...points.keys()].sort((a, b) => order(a, b) || byCode(a, b));
  const groups = groupEquals(ranked, order);
  const sizes = groups.map((group) => group.length);
  const ranks = plan.rules.shareRanks(sizes, plan.stage.sharedRank);
  const headings = headingsOf(module);
  return {
    columns: headings.map(({ name, max }) => ({ name, max })),
    total: { name: nameOf(module), max: textOrNull(moduleMaximum(module.module)) },
    scores: groups.flatMap((group, nth) =>
      group.map((score): BoardScore => {
        return {
          ...{ entryId: score.entry, rank: ranks[nth] ?? 0, award: null, tie: null },
          parts: headings.map(({ ids }) => groupText(plan, module, ids, score)),
          total: pointsText(plan, of(score) ?? ZERO),
        };
      }),
    ),
  };
}

/** Ranks entries by their totals, as the scheme declares, with what set apart those of the same total. */
export function totalStanding(
  stage: StageScore,
  isDone: IsDone,
  awardOf: (entryId: string) => string | null,
): Ranked {
  const { plan, placings } = stage;
  const ranked = placings.filter(({ rank, score }) => rank !== null && isDone(score.entry));
  const isNarrow = plan.modules.length <= MOST_COLUMNS && plan.modules.length > 1;
  const modules = isNarrow ? plan.modules : [];
  return {
    columns: modules.map((module) => ({
      name: nameOf(module),
      max: textOrNull(moduleMaximum(module.module)),
    })),
    total: { name: "", max: null },
    scores: ranked.map(({ score, rank }, at): BoardScore => {
      const next = ranked[at + 1];
      return {
        ...{ entryId: score.entry, rank: rank ?? 0, award: awardOf(score.entry) },
        parts: modules.map(({ at: nth }) => {
          const own = score.modules[nth];
          return own ? pointsText(plan, own) : null;
        }),
        total: decimalText(score.total ?? ZERO, plan.stage.round.total),
        tie: next ? tieOf(plan, score, { score: next.score, rank: next.rank ?? 0 }) : null,
      };
    }),
  };
}

/** Why one stands before the next, where their totals are alike: the first metric in which they differ. */
function tieOf(
  plan: StagePlan,
  score: EntryScore,
  next: { readonly score: EntryScore; readonly rank: number },
): TieReason | null {
  if (!score.total || !next.score.total || compare(score.total, next.score.total) !== 0)
    return null;
  for (const metric of plan.stage.ties) {
    const own = metricValue(plan, score, metric);
    const other = metricValue(plan, next.score, metric);
    if (!own || !other || compare(own, other) === 0) continue;
    return {
      ...{ of: metric.of, name: metricLabel(plan, metric), otherRank: next.rank },
      ...{ own: pointsText(plan, own), other: pointsText(plan, other) },
      isHigher: compare(own, other) > 0,
    };
  }
  return null;
}

function metricLabel({ modules, aspects }: StagePlan, { of, id }: Metric): string {
  if (of === "stage") return id;
  if (of === "module") return modules.find(({ module }) => module.id === id)?.module.name ?? id;
  return aspects.find((aspect) => aspect.id === id)?.aspect.name ?? id;
}

/** The headings of a module's sheet; none where it has one only, or too many. */
function headingsOf({ module }: ModulePlan) {
  const groups = groupAspects(module.aspects.filter(({ kind }) => kind !== "imported"));
  if (groups.length < 2 || groups.length > MOST_COLUMNS) return [];
  return groups.map(({ key, name, aspects }) => ({
    name: name ?? key,
    max: textOrNull(aspects.reduce((sum, aspect) => sum + maximumOf(aspect), 0)),
    ids: new Set(aspects.map(({ id }) => id)),
  }));
}

function groupText(
  plan: StagePlan,
  module: ModulePlan,
  ids: ReadonlySet<string>,
  { sheet }: EntryScore,
): string {
  const own = module.aspects.filter(({ id }) => ids.has(id));
  const values = own.map((aspect) => scoreAspect(plan, aspect, sheet).factored ?? ZERO);
  return pointsText(plan, values.reduce<Fraction>(add, ZERO));
}

/** As rounded where the scheme rounds modules; in the digits of the total otherwise. */
function pointsText({ stage: { round } }: StagePlan, points: Fraction): string {
  return round.module === undefined
    ? decimalText(points, round.total)
    : alignedText(points, round.module);
}

function nameOf({ module }: ModulePlan): string {
  // Judges know modules by a letter before the name; an audience doesn't.
  return (module.name ?? module.id).replace(/^[A-Z] /, "");
}

function textOrNull(max: number | null): string | null {
  return max === null ? null : thousandthsText(max);
}
