import { parseThousandths, thousandthsText } from "~/shared/points";
import { type Result, refuse } from "~/shared/result";
import { ENGINES } from "../engine/rule-set";
import type { Aspect } from "../scheme/aspect";
import { maximumOf } from "../scheme/maxima";
import { readScheme } from "../scheme/read-scheme";
import type { Module, Scheme } from "../scheme/scheme";
import { type SheetAspect, type SheetProblem, sheetAspects } from "./sheet-aspects";
import { type Cell, cellText, findHeader, linesBelow, SHEET_COLUMNS } from "./sheet-columns";

/** What the sheet doesn't say and the person importing it does. */
export interface SheetFrame {
  readonly id: string;
  readonly version: number;
  readonly title?: string;
  readonly stage: string;
  readonly judges: number;
}

/**
 * Reads a WorldSkills marking-scheme sheet as a scheme, criteria as modules. Refused with every problem: a
 * sub-criterion in two places, a judgement without its four rows, sums other than the stated marks.
 */
export function readMarkingSheet(
  rows: readonly (readonly Cell[])[],
  frame: SheetFrame,
): Result<Scheme, readonly SheetProblem[]> {
  const header = findHeader(rows);
  if (header === null) {
    const columns = SHEET_COLUMNS.map(([, title]) => title).join(", ");
    return refuse([{ code: "no-header", values: { columns } }]);
  }
  const problems: SheetProblem[] = [];
  const aspects = sheetAspects(linesBelow(rows, header), problems);
  if (aspects.length === 0) problems.push({ code: "no-rows", values: {} });
  if (problems.length > 0) return refuse(problems);
  const stated = statedMarks(rows.slice(0, header.at));
  const modules = toModules(aspects, stated, frame.judges);
  problems.push(...sumProblems(modules, stated));
  if (problems.length > 0) return refuse(problems);
  const scheme = readScheme(toScheme(modules, frame), ENGINES);
  return scheme.ok ? scheme : refuse(scheme.reason.map(({ code, values }) => ({ code, values })));
}

interface Stated {
  readonly name: string;
  readonly mark: string;
}

/** The table of criteria above the header: ID, name, mark; the line named Total has no ID. */
function statedMarks(rows: readonly (readonly Cell[])[]): ReadonlyMap<string, Stated> {
  const stated = new Map<string, Stated>();
  for (const cells of rows) {
    const [id = "", name = "", mark = ""] = cells.map(cellText);
    const isCriterion = /^[A-Z]$/.test(id) || (id === "" && name === "Total");
    if (isCriterion && parseThousandths(mark) !== null) stated.set(id, { name, mark });
  }
  return stated;
}

/** Sub-criterion A1 belongs to criterion A. */
function toModules(
  aspects: readonly SheetAspect[],
  stated: ReadonlyMap<string, Stated>,
  judges: number,
): Module[] {
  const modules = new Map<string, Aspect[]>();
  const counts = new Map<string, number>();
  for (const aspect of aspects) {
    const { subCriterion } = aspect.subCriterion;
    const criterion = subCriterion.replace(/\d.*$/, "");
    const nth = (counts.get(subCriterion) ?? 0) + 1;
    counts.set(subCriterion, nth);
    const own = modules.get(criterion) ?? [];
    own.push(toAspect(aspect, `${subCriterion}.${nth}`));
    modules.set(criterion, own);
  }
  return [...modules].map(([id, own]) => {
    const name = stated.get(id)?.name;
    return { id, ...(name ? { name } : {}), judges, aspects: own };
  });
}

function toAspect({ line, subCriterion, extra, scores }: SheetAspect, id: string): Aspect {
  const notes = {
    subCriterion: subCriterion.subCriterion,
    subCriterionName: subCriterion.subCriterionName,
    day: subCriterion.day,
    requirement: line.requirement,
    section: line.section,
    calculationRow: line.calculationRow,
  };
  const filled = Object.entries(notes).filter(([, text]) => text !== "");
  const sheet = {
    ...(Object.fromEntries(filled) as { subCriterion: string }),
    ...(extra.length > 0 ? { extra } : {}),
  };
  const base = { id, name: line.description, max: line.max, sheet };
  if (line.type === "M") return { ...base, kind: "measurement" };
  return { ...base, kind: "judgement", benchmarks: scores.map(({ text }) => text) };
}

function sumProblems(
  modules: readonly Module[],
  stated: ReadonlyMap<string, Stated>,
): SheetProblem[] {
  const sumOf = (aspects: readonly Aspect[]) =>
    aspects.reduce((sum, aspect) => sum + maximumOf(aspect), 0);
  const problems = modules.flatMap(({ id, aspects }): SheetProblem[] => {
    const mark = stated.get(id)?.mark;
    const sum = sumOf(aspects);
    if (stated.size > 0 && mark === undefined) {
      return [{ code: "unknown-criterion", values: { id } }];
    }
    return mark === undefined || parseThousandths(mark) === sum
      ? []
      : [{ code: "criterion-sum", values: { id, stated: mark, sum: thousandthsText(sum) } }];
  });
  const total = stated.get("")?.mark;
  const sum = sumOf(modules.flatMap(({ aspects }) => aspects));
  if (total !== undefined && parseThousandths(total) !== sum) {
    problems.push({ code: "total-sum", values: { stated: total, sum: thousandthsText(sum) } });
  }
  return problems;
}

function toScheme(modules: readonly Module[], { id, version, title, stage }: SheetFrame): Scheme {
  return {
    id,
    version,
    engine: Math.max(...ENGINES),
    style: "worldskills",
    ...(title ? { title } : {}),
    stages: [
      {
        id: stage,
        carry: "none",
        modules,
        round: { panelMark: 2, total: 2 },
        rankOn: "rounded",
        ties: [],
        sharedRank: "1-1-3",
      },
    ],
  };
}
