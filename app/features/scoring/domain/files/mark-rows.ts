import { parseThousandths, thousandthsText } from "~/shared/points";
import { parseMark } from "../engine/check-mark";
import type { DeclaredFactor, Mark } from "../engine/mark";
import type { Aspect } from "../scheme/aspect";
import { combineOf } from "../scheme/aspect-checks";
import type { Stage } from "../scheme/scheme";
import type { FileProblem } from "./csv-cells";
import { fileProblem, type MarkRow } from "./marks-file";

/** The marks and declared factors of a stage's lines; what is wrong with a line goes to `problems`. */
export function readMarkRows(
  stage: Stage,
  rows: readonly MarkRow[],
  problems: FileProblem[],
): { readonly marks: readonly Mark[]; readonly factors: readonly DeclaredFactor[] } {
  const aspects = new Map(
    stage.modules.flatMap((module) => module.aspects.map((aspect) => [aspect.id, aspect])),
  );
  const marks: Mark[] = [];
  const factors = new Map<string, DeclaredFactor>();
  const seen = new Set<string>();
  for (const row of rows) {
    const aspect = aspects.get(row.aspect.text);
    const problem =
      aspect === undefined
        ? fileProblem(row.aspect, "not-in-scheme", { aspect: row.aspect.text })
        : (judgeProblem(row, aspect, seen) ??
          readMark(row, aspect, marks) ??
          readFactor(row, aspect, factors));
    if (problem !== null) problems.push(problem);
  }
  return { marks, factors: [...factors.values()] };
}

/** A reading that speaks for the panel needs no name; every other mark has one judge, once. */
function judgeProblem(row: MarkRow, aspect: Aspect, seen: Set<string>): FileProblem | null {
  const { entry, judge } = row;
  const { by } = combineOf(aspect);
  if (judge.text === "" && by !== "single" && by !== "agreed") {
    return fileProblem(judge, "blank", { column: "judge" });
  }
  const key = JSON.stringify([entry.text, aspect.id, judge.text]);
  if (seen.has(key)) {
    const values = { entry: entry.text, aspect: aspect.id, judge: judge.text };
    return fileProblem(judge, "marked-twice", values);
  }
  seen.add(key);
  return null;
}

/** An absent judge is `-` or blank. */
function readMark(row: MarkRow, aspect: Aspect, marks: Mark[]): FileProblem | null {
  const { entry, judge, mark } = row;
  const place = { entry: entry.text, aspect: aspect.id, judge: judge.text };
  if (mark.text === "" || mark.text === "-") {
    marks.push({ ...place, value: null });
    return null;
  }
  const value = parseMark(aspect, mark.text);
  if (!value.ok) return fileProblem(mark, value.reason.code, value.reason.values);
  marks.push({ ...place, value: value.value });
  return null;
}

/** A factor is declared once for an entry's aspect; its lines may repeat it, not change it. */
function readFactor(
  { entry, factor }: MarkRow,
  aspect: Aspect,
  factors: Map<string, DeclaredFactor>,
): FileProblem | null {
  if (factor.text === "") return null;
  if (!aspect.factor?.declared) {
    return fileProblem(factor, "factor-not-expected", { aspect: aspect.id });
  }
  const value = parseThousandths(factor.text);
  if (value === null || value < 0) {
    return fileProblem(factor, "factor-not-a-number", { entered: factor.text });
  }
  const key = JSON.stringify([entry.text, aspect.id]);
  const earlier = factors.get(key)?.factor ?? value;
  if (earlier !== value) {
    const values = { earlier: thousandthsText(earlier), factor: factor.text };
    return fileProblem(factor, "factor-differs", values);
  }
  factors.set(key, { entry: entry.text, aspect: aspect.id, factor: value });
  return null;
}
