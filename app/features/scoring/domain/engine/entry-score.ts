import { add, compare, type Fraction, fraction, multiply, ZERO } from "~/shared/fraction";
import { type EntrySheet, isDeclared } from "./entry-sheet";
import { type Gap, gap } from "./gap";
import type { CarriedTotal, NoScore } from "./mark";
import { rounded, scoreAspect } from "./panel-mark";
import type { AspectPlan, ModulePlan, StagePlan } from "./plan";

/** One entry's totals in one stage. A total with something missing is null and incomplete, never smaller. */
export interface EntryScore {
  readonly entry: string;
  readonly sheet: EntrySheet;
  readonly noScore: NoScore | null;
  readonly gaps: readonly Gap[];
  /** Points of each module, before its weight, by its place; null where void or incomplete. */
  readonly modules: readonly (Fraction | null)[];
  /** The stage's total without what it carries. */
  readonly own: Fraction | null;
  /** The total before its last rounding, and as declared. */
  readonly exact: Fraction | null;
  readonly total: Fraction | null;
}

/** Adds an entry up: aspects, modules with their weights, what is carried; each level rounded as declared. */
export function scoreEntry(plan: StagePlan, sheet: EntrySheet): EntryScore {
  const gaps: Gap[] = [];
  const modules = plan.modules.map((module) =>
    isVoid(sheet, module) ? null : scoreModule(plan, module, sheet, gaps),
  );
  if (sheet.carried === null) gaps.push(gap("nothing-carried", {}));
  const noScore = sheet.noScore ?? (fallsWithModule(plan, sheet) ? "void" : null);
  const isCounted = noScore === null && gaps.length === 0;
  const own = isCounted ? ownTotal(plan, modules) : null;
  const exact = own === null ? null : withCarried(plan, own, sheet.carried ?? []);
  const total = exact === null ? null : rounded(plan, exact, plan.stage.round.total);
  return { entry: sheet.entry, sheet, noScore, gaps, modules, own, exact, total };
}

/** The aspects of a module that belong to this entry. */
export function aspectsOf(module: ModulePlan, sheet: EntrySheet): readonly AspectPlan[] {
  if (module.module.aspectsFor !== "each") return module.aspects;
  return module.aspects.filter((aspect) => isDeclared(sheet, aspect));
}

function isVoid(sheet: EntrySheet, { module }: ModulePlan): boolean {
  return sheet.voidModules.length > 0 && sheet.voidModules.includes(module.id);
}

/** The scheme says whether the stage falls with a void module (glossary §3). */
function fallsWithModule(plan: StagePlan, sheet: EntrySheet): boolean {
  return plan.modules.some((module) => module.module.ifVoid === "stage" && isVoid(sheet, module));
}

function scoreModule(
  plan: StagePlan,
  module: ModulePlan,
  sheet: EntrySheet,
  gaps: Gap[],
): Fraction | null {
  const before = gaps.length;
  gaps.push(...panelGaps(module, sheet));
  const aspects = aspectsOf(module, sheet);
  const { aspectCount = aspects.length, id } = module.module;
  if (aspects.length !== aspectCount) {
    gaps.push(
      gap("aspects-not-declared", { module: id, present: aspects.length, needed: aspectCount }),
    );
  }
  let sum = ZERO;
  for (const aspect of aspects) {
    const { factored, gap: missing } = scoreAspect(plan, aspect, sheet);
    if (missing !== null) gaps.push(missing);
    else if (factored !== null) sum = add(sum, factored);
  }
  return gaps.length > before ? null : modulePoints(plan, module, sum);
}

/** A panel with fewer judges than the scheme says is missing a sheet, not a mark. */
function panelGaps(module: ModulePlan, sheet: EntrySheet): Gap[] {
  const needed = module.module.judges ?? 0;
  const present = sheet.panels[module.at]?.judges ?? 0;
  return present < needed
    ? [gap("panel-short", { module: module.module.id, present, needed })]
    : [];
}

function modulePoints(plan: StagePlan, module: ModulePlan, sum: Fraction): Fraction {
  const scaled = module.scale === null ? sum : multiply(sum, module.scale);
  const isBelow = module.module.notBelowZero === true && compare(scaled, ZERO) < 0;
  return rounded(plan, isBelow ? ZERO : scaled, plan.stage.round.module);
}

/** A void module has no mark and adds nothing. */
function ownTotal(plan: StagePlan, modules: readonly (Fraction | null)[]): Fraction {
  let sum = ZERO;
  for (const { at, weight } of plan.modules) {
    const points = modules[at] ?? null;
    if (points !== null) sum = add(sum, weight === null ? points : multiply(points, weight));
  }
  return rounded(plan, sum, plan.stage.round.stage);
}

/** Stage weights hold where totals of stages are added up; a stage by itself stays at its own scale. */
function withCarried(plan: StagePlan, own: Fraction, carried: readonly CarriedTotal[]): Fraction {
  if (plan.stage.carry === "none") return own;
  const parts = carried.map((part) => share(part.own, part.weightBp));
  return parts.reduce(add, share(own, plan.stage.weightBp));
}

function share(own: Fraction, weightBp: number | undefined): Fraction {
  return weightBp === undefined ? own : multiply(own, fraction(weightBp, 10_000));
}
