import { accept, type Result, refuse } from "~/shared/result";
import { type ContestRefusal, scoreContest } from "../engine/contest-score";
import type { StageScore } from "../engine/stage-score";
import type { Scheme } from "../scheme/scheme";
import type { FileProblem } from "./csv-cells";
import { readMarksFile } from "./marks-file";
import { stageInputs } from "./stage-inputs";

/** Scores a marks file as `npm run score` does; refused with what is wrong in it, or where its marks fit nowhere. */
export function scoreMarks(
  scheme: Scheme,
  marks: string,
): Result<readonly StageScore[], readonly FileProblem[] | ContestRefusal> {
  const rows = readMarksFile(marks);
  if (!rows.ok) return refuse(rows.reason);
  const inputs = stageInputs(scheme, rows.value);
  if (!inputs.ok) return refuse(inputs.reason);
  const scored = scoreContest(scheme, inputs.value);
  return scored.ok ? accept(scored.value) : refuse(scored.reason);
}
