import { add, type Fraction, fraction, multiply, ZERO } from "~/shared/fraction";
import { invariant } from "~/shared/invariant";
import { decimalText, exactText } from "~/shared/points";
import { aspectsOf, type EntryScore } from "../engine/entry-score";
import { scoreAspect } from "../engine/panel-mark";
import type { ModulePlan, StagePlan } from "../engine/plan";
import type { StageScore } from "../engine/stage-score";
import { moduleMaximum } from "../scheme/maxima";
import { explainAspect, gapStep, roundingSteps } from "./explain-aspect";
import { explainRank } from "./explain-rank";
import { type Step, step } from "./step";

/**
 * Everything that made an entry's total and rank, in the order in which one would compute it with a pencil:
 * marks, modules, the stage, what it carries, the rank (contests.md §3 “Explanations are built on demand”).
 */
export function explainEntry(stage: StageScore, entry: string): Step[] {
  const { plan, placings } = stage;
  const placing = placings.find(({ score }) => score.entry === entry);
  invariant(placing, `${entry} takes part in the stage`);
  const { score } = placing;
  if (score.sheet.noScore !== null) return [step(`no-score.${score.sheet.noScore}`)];
  const modules = plan.modules.flatMap((module) => explainModule(plan, module, score));
  if (score.noScore !== null) return [...modules, step(`no-score.${score.noScore}`)];
  if (score.total === null) return [...modules, ...entryGaps(score), step("total.incomplete")];
  return [...modules, ...explainTotal(plan, score), ...explainRank(stage, placing)];
}

function explainModule(plan: StagePlan, module: ModulePlan, score: EntryScore): Step[] {
  const { id } = module.module;
  if (score.sheet.voidModules.includes(id)) return [step("module.void", { module: id })];
  const aspects = aspectsOf(module, score.sheet);
  const points = score.modules[module.at] ?? null;
  const steps = aspects.flatMap((aspect) => explainAspect(plan, aspect, score.sheet));
  if (points === null) return steps;
  const parts = aspects.map((aspect) => {
    return { id: aspect.id, value: scoreAspect(plan, aspect, score.sheet).factored ?? ZERO };
  });
  const sum = parts.reduce((total, { value }) => add(total, value), ZERO);
  const list = parts.map(({ id, value }) => step("part.plain", { id, value: exactText(value) }));
  return [
    ...steps,
    step("module.sum", { module: id, parts: list, result: exactText(sum) }),
    ...moduleSteps(plan, module, sum, points),
  ];
}

/** Scale, floor and rounding, as far as the module has them. */
function moduleSteps(plan: StagePlan, module: ModulePlan, sum: Fraction, points: Fraction): Step[] {
  const steps: Step[] = [];
  let value = sum;
  if (module.scale !== null) {
    value = multiply(sum, module.scale);
    const maximum = exactText(fraction(moduleMaximum(module.module) ?? 1, 1000));
    const scaleTo = module.module.scaleTo ?? "";
    steps.push(
      step("module.scaled", { sum: exactText(sum), maximum, scaleTo, result: exactText(value) }),
    );
  }
  if (module.module.notBelowZero && value.n < 0) {
    value = ZERO;
    steps.push(step("module.not-below-zero", { module: module.module.id }));
  }
  return [...steps, ...roundingSteps("module", value, points, plan.stage.round.module)];
}

function explainTotal(plan: StagePlan, score: EntryScore): Step[] {
  const { round } = plan.stage;
  const own = score.own ?? ZERO;
  const exact = score.exact ?? ZERO;
  const total = score.total ?? ZERO;
  return [
    ...stageSteps(plan, score, own),
    ...carriedSteps(plan, score, own, exact),
    ...roundingSteps("total", exact, total, round.total),
    step("total.is", { total: decimalText(total, round.total) }),
  ];
}

function stageSteps(plan: StagePlan, score: EntryScore, own: Fraction): Step[] {
  let sum = ZERO;
  const parts = plan.modules.flatMap(({ module, at, weight }) => {
    const points = score.modules[at] ?? null;
    if (points === null) return [];
    sum = add(sum, weight === null ? points : multiply(points, weight));
    return [partStep(module.id, points, module.weightBp)];
  });
  const isPlain = parts.length === 1 && plan.modules[0]?.weight === null;
  const stage = step("stage.sum", { stage: plan.stage.id, parts, result: exactText(sum) });
  return [...(isPlain ? [] : [stage]), ...roundingSteps("stage", sum, own, plan.stage.round.stage)];
}

function carriedSteps(plan: StagePlan, score: EntryScore, own: Fraction, exact: Fraction): Step[] {
  if (plan.stage.carry === "none") return [];
  const ownPart = partStep(plan.stage.id, own, plan.stage.weightBp);
  const carried = (score.sheet.carried ?? []).map((part) =>
    partStep(part.stage, part.own, part.weightBp),
  );
  const values = { parts: [ownPart, ...carried], result: exactText(exact) };
  return [step(`stage.carries-${plan.stage.carry}`, values)];
}

function partStep(id: string, value: Fraction, weightBp: number | undefined): Step {
  if (weightBp === undefined) return step("part.plain", { id, value: exactText(value) });
  return step("part.weighted", { id, value: exactText(value), weight: `${weightBp / 100}%` });
}

/** What is missing beyond single aspects: a sheet, a declared aspect, a stage before. */
function entryGaps({ gaps }: EntryScore): Step[] {
  const ofEntry = gaps.filter(({ values }) => values.aspect === undefined);
  return ofEntry.map(gapStep);
}
