import { aspectsOf, type EntryScore } from "~/features/scoring/domain/engine/entry-score";
import { JUDGE_ABSENT, NOT_ENTERED, seatMarks } from "~/features/scoring/domain/engine/entry-sheet";
import { scoreAspect } from "~/features/scoring/domain/engine/panel-mark";
import type { AspectPlan, ModulePlan, StagePlan } from "~/features/scoring/domain/engine/plan";
import type { StageScore } from "~/features/scoring/domain/engine/stage-score";
import { explainAspect } from "~/features/scoring/domain/explanation/explain-aspect";
import { explainRank } from "~/features/scoring/domain/explanation/explain-rank";
import type { Step } from "~/features/scoring/domain/explanation/step";
import { maximumOf, moduleMaximum } from "~/features/scoring/domain/scheme/maxima";
import { groupAspects } from "~/features/scoring/domain/score-sheet/sheet-aspects";
import { add, type Fraction, multiply, ZERO } from "~/shared/fraction";
import { invariant } from "~/shared/invariant";
import { alignedText, decimalText, exactText, thousandthsText } from "~/shared/points";

/** A total taken apart, level by level; every level adds up to the one above (screens.md §3.8). */
export interface Ladder {
  readonly total: string | null;
  /** Before its last rounding; null where that changed nothing. */
  readonly exact: string | null;
  readonly digits: number;
  /** The stage by itself; null where it carries nothing, and the total is its own. */
  readonly own: LadderPart | null;
  /** What it takes over from stages before. */
  readonly carried: readonly LadderPart[];
  readonly modules: readonly LadderModule[];
}

/** A stage's own total within another's; its weight in percent, null where stages are just added. */
export interface LadderPart {
  readonly stage: string;
  readonly points: string;
  readonly weight: string | null;
}

export interface LadderModule {
  readonly id: string;
  readonly name: string;
  readonly points: string | null;
  /** Out of; null where it isn't known beforehand. */
  readonly max: string | null;
  /** In percent; null where modules are just added. */
  readonly weight: string | null;
  readonly share: string | null;
  readonly isFromElsewhere: boolean;
  readonly groups: readonly LadderGroup[];
}

export interface LadderGroup {
  readonly key: string;
  readonly name: string | null;
  readonly points: string | null;
  /** Null where factors multiply what judges gave. */
  readonly max: string | null;
  readonly aspects: readonly LadderAspect[];
}

export interface LadderAspect {
  readonly id: string;
  readonly name: string;
  readonly points: string | null;
  /** The most that a judge can give. */
  readonly max: string;
  /** Whether a factor multiplies it, so that the points are no part of that. */
  readonly isFactored: boolean;
  readonly seats: readonly LadderSeat[];
  readonly steps: readonly Step[];
}

/** What one seat gave, and whether it counts. */
export interface LadderSeat {
  readonly judge: string;
  readonly mark: string | null;
  readonly use: "kept" | "highest" | "lowest" | "absent";
}

/** Takes an entry's total apart; null where it has none. */
export function ladderOf(stage: StageScore, entry: string): Ladder | null {
  const { plan } = stage;
  const score = stage.scores.find((one) => one.entry === entry);
  invariant(score, `${entry} takes part in the stage`);
  if (score.total === null) return null;
  const digits = plan.stage.round.total;
  const total = decimalText(score.total, digits);
  const exact = score.exact === null ? null : exactText(score.exact);
  return {
    total,
    exact: exact === null || Number(exact) === Number(total) ? null : exact,
    digits,
    ...carriedInto(plan, score),
    modules: plan.modules.map((module) => ladderModule(plan, module, score)),
  };
}

/** A total that carries is its own stage's and those before it, each with its weight. */
function carriedInto(plan: StagePlan, { own, sheet }: EntryScore): Pick<Ladder, "own" | "carried"> {
  const { id, name, carry, weightBp, round } = plan.stage;
  if (carry === "none" || own === null) return { own: null, carried: [] };
  const part = (stage: string, points: Fraction, share: number | undefined): LadderPart => ({
    stage,
    points: alignedText(points, round.total),
    weight: share === undefined ? null : String(share / 100),
  });
  return {
    own: part(name ?? id, own, weightBp),
    carried: (sheet.carried ?? []).map((one) => part(one.name ?? one.stage, one.own, one.weightBp)),
  };
}

function ladderModule(plan: StagePlan, module: ModulePlan, score: EntryScore): LadderModule {
  const points = score.modules[module.at] ?? null;
  const { id, name, weightBp } = module.module;
  const max = moduleMaximum(module.module);
  const aspects = new Map(aspectsOf(module, score.sheet).map((aspect) => [aspect.id, aspect]));
  const groups = groupAspects([...aspects.values()].map(({ aspect }) => aspect));
  return {
    ...{ id, name: name ?? id },
    points: points && moduleText(points, plan.stage.round),
    max: max === null ? null : thousandthsText(max),
    weight: weightBp === undefined ? null : String(weightBp / 100),
    share:
      points && module.weight
        ? alignedText(multiply(points, module.weight), plan.stage.round.total)
        : null,
    isFromElsewhere: module.module.aspects.every(({ kind }) => kind === "imported"),
    groups: groups.map(({ key, name: heading, aspects: own }) => {
      const plans = own.map((aspect) => aspects.get(aspect.id) as AspectPlan);
      const values = plans.map((aspect) => scoreAspect(plan, aspect, score.sheet).factored ?? ZERO);
      const maxima = own.reduce((sum, aspect) => sum + maximumOf(aspect), 0);
      return {
        ...{ key, name: heading },
        max: own.some(({ factor }) => factor) ? null : thousandthsText(maxima),
        points: textOf(values.reduce<Fraction>(add, ZERO), plan.stage.round.panelMark),
        aspects: plans.map((aspect) => ladderAspect(plan, aspect, score)),
      };
    }),
  };
}

function ladderAspect(plan: StagePlan, aspect: AspectPlan, { sheet }: EntryScore): LadderAspect {
  const { factored } = scoreAspect(plan, aspect, sheet);
  const steps = explainAspect(plan, aspect, sheet);
  const dropped = droppedIn(steps);
  const { panelMark, factored: factoredDigits } = plan.stage.round;
  return {
    ...{ id: aspect.id, name: aspect.aspect.name ?? aspect.id, steps },
    points: factored && textOf(factored, factoredDigits ?? panelMark),
    max: thousandthsText(maximumOf(aspect.aspect)),
    isFactored: aspect.aspect.factor !== undefined,
    seats: seatMarks(sheet, aspect)
      .filter(({ judge, cell }) => judge !== "" && cell !== NOT_ENTERED)
      .map(({ judge, cell }) => {
        const isAbsent = cell === JUDGE_ABSENT;
        const use = isAbsent ? "absent" : (dropped.get(judge) ?? "kept");
        return { judge, mark: isAbsent ? null : thousandthsText(cell), use };
      }),
  };
}

/** Which seats a trimming left out, and at which end. */
function droppedIn(steps: readonly Step[]): ReadonlyMap<string, "highest" | "lowest"> {
  const dropped = steps.flatMap(({ values }) =>
    Array.isArray(values.dropped) ? values.dropped : [],
  );
  return new Map(
    (dropped as readonly Step[]).map(({ code, values }) => [
      String(values.judge),
      code === "dropped.highest" ? "highest" : "lowest",
    ]),
  );
}

function textOf(value: Fraction, digits: number | undefined): string {
  return digits === undefined ? exactText(value) : decimalText(value, digits);
}
/** Why an entry has its rank: who had the same total, and what decided, as steps. */
export function rankSteps(stage: StageScore, entry: string): readonly Step[] {
  const placing = stage.placings.find(({ score }) => score.entry === entry);
  return placing && placing.rank !== null ? explainRank(stage, placing) : [];
}

/** As rounded, where the scheme rounds modules; otherwise exactly, in the digits of the total at least. */
function moduleText(points: Fraction, round: StagePlan["stage"]["round"]): string {
  return round.module === undefined
    ? alignedText(points, round.total)
    : decimalText(points, round.module);
}
