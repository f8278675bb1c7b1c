import { thousandthsText } from "~/shared/points";
import { checkAspect } from "./aspect-checks";
import { maximumOf, moduleMaximum, thousandthsOf } from "./maxima";
import { type AdvanceRule, ANY, type Metric, type Module, type Scheme, type Stage } from "./scheme";
import { type Path, problem, type SchemeProblem } from "./shape";

const HUNDRED_PERCENT_BP = 10_000;

/** What the shape alone can't see, in a fixed order: doubles, references, weights, sums (contests.md §3). */
export function checkScheme(scheme: Scheme, engines: readonly number[]): SchemeProblem[] {
  return [
    ...checkEngine(scheme, engines),
    ...doubles(scheme.stages, ["stages"]),
    ...checkStageWeights(scheme),
    ...scheme.stages.flatMap((stage, index) => checkStage(scheme, stage, index)),
    ...doubles(scheme.rankings ?? [], ["rankings"]),
    ...doubles(scheme.awards ?? [], ["awards"]),
    ...checkAwardPoints(scheme),
    ...checkGroupAwards(scheme),
  ];
}

function checkEngine(scheme: Scheme, engines: readonly number[]): SchemeProblem[] {
  if (engines.includes(scheme.engine)) return [];
  return [
    problem("unknown-engine", ["engine"], { engine: scheme.engine, known: engines.join(", ") }),
  ];
}

function doubles(items: readonly { readonly id: string }[], path: Path): SchemeProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [problem("same-id-twice", [...path, index, "id"], { id })];
    seen.add(id);
    return [];
  });
}

function checkStageWeights(scheme: Scheme): SchemeProblem[] {
  const weights = scheme.stages.map((stage) => stage.weightBp);
  return checkWeights(weights, ["stages"], "stage-weights");
}

function checkWeights(weights: readonly (number | undefined)[], path: Path, code: string) {
  const declared = weights.filter((weight) => weight !== undefined);
  if (declared.length === 0) return [];
  if (declared.length < weights.length) return [problem(`${code}-partly`, path)];
  const sumBp = declared.reduce((sum, weight) => sum + weight, 0);
  const offBp = Math.abs(HUNDRED_PERCENT_BP - sumBp);
  if (offBp === 0) return [];
  const which = sumBp < HUNDRED_PERCENT_BP ? "short" : "over";
  return [problem(`${code}-${which}`, path, { sum: percent(sumBp), off: percent(offBp) })];
}

function percent(bp: number): string {
  return `${bp / 100}%`;
}

function checkStage(scheme: Scheme, stage: Stage, index: number): SchemeProblem[] {
  const path = ["stages", index];
  const weights = stage.modules.map((module) => module.weightBp);
  return [
    ...checkCarry(stage, index),
    ...doubles(stage.modules, [...path, "modules"]),
    ...checkAspectIds(stage, path),
    ...checkWeights(weights, [...path, "modules"], "module-weights"),
    ...stage.modules.flatMap((module, at) => checkModule(module, [...path, "modules", at])),
    ...(scheme.style === "worldskills" ? checkWorldSkillsStyle(stage, path) : []),
    ...checkOutOf(scheme, stage, path),
    ...checkMetrics(scheme, stage, stage.ties, [...path, "ties"]),
    ...(stage.advance ? checkAdvance(scheme, stage, stage.advance, [...path, "advance"]) : []),
  ];
}

function checkCarry(stage: Stage, index: number): SchemeProblem[] {
  if (stage.carry === "none") return [];
  if (stage.id === ANY) return [problem("any-stage-carries", ["stages", index, "carry"])];
  if (index === 0) return [problem("nothing-to-carry", ["stages", index, "carry"])];
  return [];
}

function checkAspectIds(stage: Stage, path: Path): SchemeProblem[] {
  const seen = new Set<string>();
  return stage.modules.flatMap((module, at) =>
    module.aspects.flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [problem("same-id-twice", [...path, "modules", at, "aspects", index, "id"], { id })];
    }),
  );
}

function checkModule(module: Module, path: Path): SchemeProblem[] {
  const problems = module.aspects.flatMap((aspect, index) =>
    checkAspect(aspect, module, [...path, "aspects", index]),
  );
  if (module.aspectCount !== undefined && module.aspectsFor !== "each") {
    problems.push(problem("count-without-each", [...path, "aspectCount"]));
  }
  if (module.aspectsFor === "each" && module.aspectCount === undefined) {
    problems.push(problem("each-without-count", path));
  }
  if (module.scaleTo !== undefined && !moduleMaximum(module)) {
    problems.push(problem("scale-without-maximum", [...path, "scaleTo"]));
  }
  return problems;
}

/** WorldSkills marks by measurement and judgement alone; its marks are the weights. */
function checkWorldSkillsStyle(stage: Stage, path: Path): SchemeProblem[] {
  return stage.modules.flatMap((module, at) => {
    const place = [...path, "modules", at];
    const foreign = module.aspects.flatMap(({ kind }, index) =>
      kind === "measurement" || kind === "judgement"
        ? []
        : [problem("not-worldskills-kind", [...place, "aspects", index, "kind"], { kind })],
    );
    const isWeighted = module.weightBp !== undefined;
    return isWeighted
      ? [...foreign, problem("worldskills-weight", [...place, "weightBp"])]
      : foreign;
  });
}

function checkOutOf(scheme: Scheme, stage: Stage, path: Path): SchemeProblem[] {
  const stated = stage.outOf ?? (scheme.style === "worldskills" ? "100" : undefined);
  if (stated === undefined) return [];
  const aspects = stage.modules.flatMap((module) => module.aspects);
  const sum = aspects.reduce((total, aspect) => total + maximumOf(aspect), 0);
  if (sum === thousandthsOf(stated)) return [];
  return [problem("sum-of-maxima", [...path, "modules"], { sum: thousandthsText(sum), stated })];
}

function checkAdvance(scheme: Scheme, stage: Stage, rule: AdvanceRule, path: Path) {
  const { atTie, breakBy } = rule;
  if (atTie === "break" && !breakBy) return [problem("break-without-metrics", path)];
  if (atTie !== "break" && breakBy) return [problem("metrics-without-break", [...path, "breakBy"])];
  return checkMetrics(scheme, stage, breakBy ?? [], [...path, "breakBy"]);
}

function checkMetrics(scheme: Scheme, stage: Stage, metrics: readonly Metric[], path: Path) {
  const upToHere = scheme.stages.slice(0, scheme.stages.indexOf(stage) + 1);
  const aspects = stage.modules.flatMap((module) => module.aspects.map(({ id }) => id));
  const known: Record<Metric["of"], readonly string[]> = {
    module: stage.modules.map(({ id }) => id),
    stage: upToHere.map(({ id }) => id),
    aspect: aspects,
    reading: aspects,
  };
  return metrics.flatMap(({ of, id }, index) =>
    known[of].includes(id) || (of !== "module" && known[of].includes(ANY))
      ? []
      : [problem("unknown-metric", [...path, index, "id"], { id })],
  );
}

function checkAwardPoints(scheme: Scheme): SchemeProblem[] {
  const awards = new Set((scheme.awards ?? []).map(({ id }) => id));
  const check = (points: Readonly<Record<string, number>> | undefined, path: Path) =>
    Object.keys(points ?? {}).flatMap((id) =>
      awards.has(id) ? [] : [problem("unknown-award", [...path, id], { id })],
    );
  return [
    ...check(scheme.teams?.prize, ["teams", "prize"]),
    ...check(scheme.organisationPrize, ["organisationPrize"]),
  ];
}

/** Every award has a name of its own, and an organisation prize goes by points. */
function checkGroupAwards({ awards = [], teams, organisationPrize, organisationAwards }: Scheme) {
  const taken = new Set(awards.map(({ id }) => id));
  const again = (rules: readonly { readonly id: string }[], path: Path) =>
    rules.flatMap(({ id }, index) => {
      if (taken.has(id)) return [problem("same-id-twice", [...path, index, "id"], { id })];
      taken.add(id);
      return [];
    });
  const isPointless = organisationAwards !== undefined && organisationPrize === undefined;
  return [
    ...again(teams?.awards ?? [], ["teams", "awards"]),
    ...again(organisationAwards ?? [], ["organisationAwards"]),
    ...(isPointless ? [problem("awards-without-points", ["organisationAwards"])] : []),
  ];
}
