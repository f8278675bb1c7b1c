import { accept, type Result, refuse } from "~/shared/result";
import type { NamedStageInput } from "../engine/contest-score";
import type { StageEntry } from "../engine/mark";
import { concreteStage, stageFor } from "../scheme/concrete-stage";
import type { Scheme, Stage } from "../scheme/scheme";
import type { FileProblem } from "./csv-cells";
import { groupBy } from "./group-by";
import { readMarkRows } from "./mark-rows";
import { fileProblem, type MarkRow } from "./marks-file";
import { readSigns, splitSigns } from "./no-score-signs";
import { sheetPanels } from "./sheet-panels";

/**
 * Turns the lines of a marks file into the inputs of the scheme's stages. Refused with every problem and its
 * place: an unknown stage or aspect, a mark out of range or off its step, a double, factors that differ.
 */
export function stageInputs(
  scheme: Scheme,
  rows: readonly MarkRow[],
): Result<readonly NamedStageInput[], readonly FileProblem[]> {
  const problems: FileProblem[] = [];
  const inputs: NamedStageInput[] = [];
  for (const [name, stageRows] of groupBy(rows, (row) => row.stage.text)) {
    const stage = stageFor(scheme, name);
    if (stage !== null) inputs.push(stageInput(stage, stageRows, problems));
    else
      problems.push(fileProblem((stageRows[0] as MarkRow).stage, "unknown-stage", { stage: name }));
  }
  return problems.length > 0 ? refuse(problems) : accept(inputs);
}

function stageInput(
  stage: Stage,
  rows: readonly MarkRow[],
  problems: FileProblem[],
): NamedStageInput {
  const { signRows, markRows } = splitSigns(rows);
  const concrete = concreteStage(stage, [...new Set(markRows.map(({ aspect }) => aspect.text))]);
  const signs = readSigns(concrete, signRows, problems);
  const entries = [...groupBy(rows, ({ entry }) => entry.text).keys()].map(
    (entry): StageEntry => ({ entry, ...signs.get(entry) }),
  );
  const panels = sheetPanels(concrete, markRows);
  return { stage: stage.id, entries, panels, ...readMarkRows(concrete, markRows, problems) };
}
