import { invariant } from "~/shared/invariant";
import { accept, type Result, refuse } from "~/shared/result";
import type { Stage } from "../scheme/scheme";
import { type EntryScore, scoreEntry } from "./entry-score";
import { type EntrySheet, seatMarks } from "./entry-sheet";
import { cellOf, fillSheets, type InputRefusal } from "./fill-sheets";
import type { Mark, StageInput } from "./mark";
import { planStage, type StagePlan } from "./plan";
import { type Placing, rankEntries } from "./ranking";

/** A stage's totals and ranks; `placings` holds every entry once, best first. */
export interface StageScore {
  readonly plan: StagePlan;
  readonly scores: readonly EntryScore[];
  readonly placings: readonly Placing[];
}

/** Scores a stage without `*` by the rule set named; refused where a mark fits nowhere. Scoring twice changes nothing. */
export function scoreStage(
  stage: Stage,
  engine: number,
  input: StageInput,
): Result<StageScore, InputRefusal> {
  const plan = planStage(stage, engine);
  const sheets = fillSheets(plan, input);
  if (!sheets.ok) return refuse(sheets.reason);
  const scores = sheets.value.map((sheet) => scoreEntry(plan, sheet));
  return accept({ plan, scores, placings: rankEntries(plan, scores) });
}

/** The stage with one mark entered or replaced: one entry is added up again and ranks follow, equal to scoring it all. */
export function changeMark(stage: StageScore, mark: Mark): StageScore {
  const { plan } = stage;
  const scores = stage.scores.map((score) =>
    score.entry === mark.entry ? scoreEntry(plan, withMark(plan, score.sheet, mark)) : score,
  );
  return { plan, scores, placings: rankEntries(plan, scores) };
}

function withMark(plan: StagePlan, sheet: EntrySheet, mark: Mark): EntrySheet {
  const aspect = plan.aspects.find(({ id }) => id === mark.aspect);
  invariant(aspect, `aspect ${mark.aspect} belongs to the stage`);
  const seat = seatMarks(sheet, aspect).findIndex(({ judge }) => judge === mark.judge);
  invariant(seat >= 0, `judge ${mark.judge} belongs to the panel`);
  const cells = sheet.cells.slice();
  cells[(sheet.firstCells[aspect.at] as number) + seat] = cellOf(mark.value);
  return { ...sheet, cells };
}
