import type { Aspect, Band, Combine } from "./aspect";
import { maximumOf, thousandthsOf } from "./maxima";
import type { Module } from "./scheme";
import { type Path, problem, type SchemeProblem } from "./shape";

/** What is wrong with one aspect whose shape is right (contests.md §3 “Aspect kinds”, “Combining judges”). */
export function checkAspect(aspect: Aspect, module: Module, path: Path): SchemeProblem[] {
  return [
    ...checkStep(aspect, path),
    ...("bands" in aspect ? checkBands(aspect, aspect.bands ?? [], path) : []),
    ...checkTime(aspect, path),
    ...("combine" in aspect && aspect.combine ? checkCombine(aspect.combine, path) : []),
    ...checkPanelSize(aspect, module, path),
  ];
}

function checkStep(aspect: Aspect, path: Path): SchemeProblem[] {
  if (aspect.kind !== "points") return [];
  const { max, step } = aspect;
  const isWhole = thousandthsOf(max) % thousandthsOf(step) === 0;
  return isWhole ? [] : [problem("step-misses-max", [...path, "step"], { step, max })];
}

function checkBands(aspect: Aspect, bands: readonly Band[], path: Path): SchemeProblem[] {
  return bands.flatMap(({ from, to, mark }, index) => {
    const place = [...path, "bands", index];
    const isUpsideDown =
      from !== undefined && to !== undefined && thousandthsOf(from) > thousandthsOf(to);
    if (isUpsideDown) return [problem("band-upside-down", place, { from, to })];
    const isAbove = thousandthsOf(mark) > maximumOf(aspect);
    return isAbove ? [problem("band-above-max", [...place, "mark"], { mark })] : [];
  });
}

function checkTime(aspect: Aspect, path: Path): SchemeProblem[] {
  if (aspect.kind !== "time" || aspect.max === undefined || aspect.bands) return [];
  return [problem("time-without-bands", path)];
}

function checkCombine(combine: Combine, path: Path): SchemeProblem[] {
  if (!("trimFrom" in combine)) return [];
  const needed = combine.high + combine.low + 1;
  if (combine.trimFrom >= needed) return [];
  return [problem("trims-everything", [...path, "combine", "trimFrom"], { needed })];
}

function checkPanelSize(aspect: Aspect, module: Module, path: Path): SchemeProblem[] {
  if (module.judges === undefined) return [];
  const needed = leastJudges(aspect);
  if (needed <= module.judges) return [];
  return [problem("panel-too-small", path, { needed, judges: module.judges })];
}

/** How many judges must have marked, or the entry stays incomplete; a judgement needs three. */
export function leastJudges(aspect: Aspect): number {
  if (aspect.kind === "judgement") return aspect.atLeast ?? 3;
  const combine = combineOf(aspect);
  return "atLeast" in combine ? (combine.atLeast ?? 1) : 1;
}

/** How an aspect's panel is combined; readings are agreed on and a theory score stands alone by nature. */
export function combineOf(aspect: Aspect): Combine {
  if (aspect.kind === "judgement") return { by: "mean" };
  if (aspect.kind === "imported") return { by: "single" };
  return aspect.combine ?? { by: "agreed" };
}
