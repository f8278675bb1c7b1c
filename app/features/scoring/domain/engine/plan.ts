import { type Fraction, fraction } from "~/shared/fraction";
import { invariant } from "~/shared/invariant";
import type { Aspect, Combine } from "../scheme/aspect";
import { combineOf, leastJudges } from "../scheme/aspect-checks";
import { moduleMaximum, thousandthsOf } from "../scheme/maxima";
import type { Module, Stage } from "../scheme/scheme";
import { type Reading, readingOf, scaleOf } from "./readings";
import { RULE_SETS, type RuleSet } from "./rule-set";

/** A stage made ready for arithmetic: decimals read, references resolved, the rule set at hand. */
export interface StagePlan {
  readonly stage: Stage;
  readonly rules: RuleSet;
  readonly modules: readonly ModulePlan[];
  readonly aspects: readonly AspectPlan[];
}

export interface ModulePlan {
  readonly module: Module;
  readonly at: number;
  readonly aspects: readonly AspectPlan[];
  /** Points of the module × this = its share of the stage; null where modules are just added. */
  readonly weight: Fraction | null;
  /** Points × this = points on the module's declared scale. */
  readonly scale: Fraction | null;
}

export interface AspectPlan {
  readonly aspect: Aspect;
  readonly id: string;
  /** Its place among all aspects of the stage, and its module's place among the modules. */
  readonly at: number;
  readonly moduleAt: number;
  readonly combine: Combine;
  /** One mark speaks for the panel: the others need not enter any. */
  readonly isOneReading: boolean;
  readonly isJudgement: boolean;
  readonly leastJudges: number;
  readonly reading: Reading;
  readonly scale: Fraction | null;
  readonly fixedFactor: Fraction | null;
  readonly needsDeclaredFactor: boolean;
}

/** Prepares a stage without `*` (see `concreteStage`) for the rule set that its scheme names. */
export function planStage(stage: Stage, engine: number): StagePlan {
  const rules = RULE_SETS[engine];
  invariant(rules, `rule set ${engine} was checked when the scheme was read`);
  const aspects: AspectPlan[] = [];
  const modules = stage.modules.map((module, at): ModulePlan => {
    const own = module.aspects.map((aspect, nth) => planAspect(aspect, at, aspects.length + nth));
    aspects.push(...own);
    const weight = module.weightBp === undefined ? null : fraction(module.weightBp, 10_000);
    return { module, at, aspects: own, weight, scale: moduleScale(module) };
  });
  return { stage, rules, modules, aspects };
}

function planAspect(aspect: Aspect, moduleAt: number, at: number): AspectPlan {
  const combine = combineOf(aspect);
  const { fixed, declared = false } = aspect.factor ?? {};
  return {
    aspect,
    id: aspect.id,
    at,
    moduleAt,
    combine,
    isOneReading: combine.by === "single" || combine.by === "agreed",
    isJudgement: aspect.kind === "judgement",
    leastJudges: leastJudges(aspect),
    reading: readingOf(aspect),
    scale: scaleOf(aspect),
    fixedFactor: fixed === undefined ? null : fraction(thousandthsOf(fixed), 1000),
    needsDeclaredFactor: declared,
  };
}

function moduleScale(module: Module): Fraction | null {
  if (module.scaleTo === undefined) return null;
  const maximum = moduleMaximum(module);
  invariant(maximum, "a scaled module's maximum was checked when the scheme was read");
  return fraction(thousandthsOf(module.scaleTo), maximum);
}
