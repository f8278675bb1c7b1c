import { accept, type Result, refuse } from "~/shared/result";
import type { Aspect } from "../scheme/aspect";
import { maximumOf } from "../scheme/maxima";
import type { Module, Scheme } from "../scheme/scheme";
import { type Cell, SHEET_COLUMNS } from "./sheet-columns";

const WIDTH = SHEET_COLUMNS.length;

/**
 * A WorldSkills scheme of one stage as the rows of its marking-scheme sheet: the criteria with their stated
 * marks, their total, then the eleven columns. Refused for any other scheme, which the sheet can't hold.
 */
export function writeMarkingSheet(scheme: Scheme): Result<Cell[][], "not-worldskills"> {
  const [stage, ...others] = scheme.stages;
  if (scheme.style !== "worldskills" || stage === undefined || others.length > 0) {
    return refuse("not-worldskills");
  }
  return accept([
    ["Criteria"],
    ["ID", "Name", "Mark"],
    ...stage.modules.map((module) => [module.id, module.name ?? "", sumOf(module.aspects)]),
    ["", "Total", sumOf(stage.modules.flatMap(({ aspects }) => aspects))],
    [],
    SHEET_COLUMNS.map(([, title]) => title),
    ...stage.modules.flatMap(moduleRows),
  ]);
}

function sumOf(aspects: readonly Aspect[]): number {
  return aspects.reduce((sum, aspect) => sum + maximumOf(aspect), 0) / 1000;
}

function moduleRows(module: Module): Cell[][] {
  let last = "";
  return module.aspects.flatMap((aspect) => {
    const { subCriterion = `${module.id}1`, subCriterionName = "", day = "" } = aspect.sheet ?? {};
    const isNew = subCriterion !== last;
    last = subCriterion;
    const head = rowOf({ subCriterion, subCriterionName, day });
    return [...(isNew ? [head] : []), ...aspectRows(aspect)];
  });
}

function aspectRows(aspect: Aspect): Cell[][] {
  const { extra = [], requirement = "", section = "", calculationRow = "" } = aspect.sheet ?? {};
  const isJudgement = aspect.kind === "judgement";
  const benchmarks = isJudgement ? (aspect.benchmarks ?? ["", "", "", ""]) : [];
  const main = rowOf({
    type: isJudgement ? "J" : "M",
    description: aspect.name ?? aspect.id,
    requirement,
    section,
    calculationRow,
    max: maximumOf(aspect) / 1000,
  });
  return [
    main,
    ...extra.map((text) => rowOf({ extra: text })),
    ...benchmarks.map((text, score) => rowOf({ score, extra: text })),
  ];
}

function rowOf(cells: Readonly<Record<string, Cell>>): Cell[] {
  const row: Cell[] = new Array(WIDTH).fill("");
  SHEET_COLUMNS.forEach(([key], at) => {
    row[at] = cells[key] ?? "";
  });
  return row;
}
