import { parseThousandths } from "~/shared/points";
import type { SheetLine } from "./sheet-columns";

/** What a sheet itself can have wrong; others are problems of the scheme that it makes. */
export const SHEET_PROBLEM_CODES = [
  "no-header",
  "no-rows",
  "not-together",
  "no-sub-criterion",
  "unknown-type",
  "no-description",
  "not-a-maximum",
  "benchmarks",
  "stray-score",
  "unknown-criterion",
  "criterion-sum",
  "total-sum",
] as const;

/** What is wrong with a sheet: a code with the row and the words of its sentence. */
export interface SheetProblem {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** An aspect as the sheet has it, with the lines that follow it. */
export interface SheetAspect {
  readonly line: SheetLine;
  readonly subCriterion: SheetLine;
  readonly extra: string[];
  readonly scores: { readonly score: string; readonly text: string }[];
}

/** Reads the lines in order: a sub-criterion, its aspects, and below an aspect its extra lines or its four scores. */
export function sheetAspects(lines: readonly SheetLine[], problems: SheetProblem[]): SheetAspect[] {
  const aspects: SheetAspect[] = [];
  const begun = new Map<string, number>();
  let subCriterion: SheetLine | undefined;
  for (const line of lines) {
    const { row } = line;
    if (line.subCriterion !== "" && line.subCriterion !== subCriterion?.subCriterion) {
      const earlier = begun.get(line.subCriterion);
      const id = line.subCriterion;
      if (earlier !== undefined)
        problems.push({ code: "not-together", values: { row, id, earlier } });
      begun.set(id, row);
      subCriterion = line;
    }
    if (line.type !== "" && subCriterion === undefined) {
      problems.push({ code: "no-sub-criterion", values: { row } });
    } else if (line.type !== "" && subCriterion !== undefined) {
      aspects.push({
        line,
        subCriterion,
        extra: line.extra === "" ? [] : [line.extra],
        scores: [],
      });
    } else addBelow(aspects.at(-1), line, problems);
  }
  for (const aspect of aspects) problems.push(...aspectProblems(aspect));
  return aspects;
}

function addBelow(
  aspect: SheetAspect | undefined,
  line: SheetLine,
  problems: SheetProblem[],
): void {
  if (line.score !== "" && aspect?.line.type === "J") {
    aspect.scores.push({ score: line.score, text: line.extra });
  } else if (line.score !== "") problems.push({ code: "stray-score", values: { row: line.row } });
  else if (line.extra !== "") aspect?.extra.push(line.extra);
}

function aspectProblems({ line, scores }: SheetAspect): SheetProblem[] {
  const { row, type, description, max } = line;
  if (type !== "M" && type !== "J") return [{ code: "unknown-type", values: { row, type } }];
  if (description === "") return [{ code: "no-description", values: { row } }];
  if (!(Number(parseThousandths(max)) > 0)) {
    return [{ code: "not-a-maximum", values: { row, entered: max } }];
  }
  const isComplete = scores.map(({ score }) => score).join() === "0,1,2,3";
  const isDescribed = scores.every(({ text }) => text !== "");
  return type === "J" && !(isComplete && isDescribed)
    ? [{ code: "benchmarks", values: { row } }]
    : [];
}
