import { accept, type Result, refuse } from "~/shared/result";
import { concreteStage, stageFor } from "../scheme/concrete-stage";
import { ANY, type Scheme, type Stage } from "../scheme/scheme";
import { carriedInto } from "./carry";
import type { InputRefusal } from "./fill-sheets";
import type { Mark, StageInput } from "./mark";
import { type StageScore, scoreStage } from "./stage-score";

/** The input of one stage, by the name that the marks use. */
export interface NamedStageInput extends StageInput {
  readonly stage: string;
}

export interface ContestRefusal {
  readonly code: InputRefusal["code"] | "unknown-stage" | "stage-twice" | "stage-missing";
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Scores all stages in the scheme's order, each with what it carries from those before; refused where a
 * stage is unknown, named twice or missing before one that carries it, or where a mark fits nowhere.
 */
export function scoreContest(
  scheme: Scheme,
  inputs: readonly NamedStageInput[],
): Result<readonly StageScore[], ContestRefusal> {
  const ordered = inOrder(scheme, inputs);
  if (!ordered.ok) return refuse(ordered.reason);
  const scored: StageScore[] = [];
  for (const { stage, input } of ordered.value) {
    const concrete = concreteStage(stage, aspectNames(input.marks));
    const carried = carriedInto(concrete, scored);
    const entries = input.entries.map((entry) => ({ ...entry, carried: carried(entry.entry) }));
    const result = scoreStage(concrete, scheme.engine, { ...input, entries });
    if (!result.ok) {
      const values = { stage: stage.id, ...result.reason.values };
      return refuse({ code: result.reason.code, values });
    }
    scored.push(result.value);
  }
  return accept(scored);
}

interface StageWithInput {
  readonly stage: Stage;
  readonly input: NamedStageInput;
}

function inOrder(
  scheme: Scheme,
  inputs: readonly NamedStageInput[],
): Result<readonly StageWithInput[], ContestRefusal> {
  const found: StageWithInput[] = [];
  for (const input of inputs) {
    const stage = stageFor(scheme, input.stage);
    const values = { stage: input.stage };
    if (stage === null) return refuse({ code: "unknown-stage", values });
    if (found.some((each) => each.stage.id === stage.id))
      return refuse({ code: "stage-twice", values });
    found.push({ stage, input });
  }
  const place = ({ stage }: StageWithInput) => placeInScheme(scheme, stage);
  found.sort((a, b) => place(a) - place(b));
  const missing = missingBefore(scheme, found);
  return missing === null
    ? accept(found)
    : refuse({ code: "stage-missing", values: { stage: missing } });
}

function placeInScheme(scheme: Scheme, { id }: Stage): number {
  const named = scheme.stages.findIndex((stage) => stage.id === id);
  return named >= 0 ? named : scheme.stages.findIndex((stage) => stage.id === ANY);
}

/** A stage that carries needs every stage that it carries, or its totals would silently be smaller. */
function missingBefore(scheme: Scheme, found: readonly StageWithInput[]): string | null {
  const present = new Set(found.map(({ stage }) => stage.id));
  for (const { stage } of found) {
    if (stage.carry === "none") continue;
    const before = scheme.stages.slice(0, placeInScheme(scheme, stage));
    const needed = stage.carry === "previous" ? before.slice(-1) : before;
    const missing = needed.find(({ id }) => !present.has(id));
    if (missing) return missing.id;
  }
  return null;
}

function aspectNames(marks: readonly Mark[]): string[] {
  return [...new Set(marks.map(({ aspect }) => aspect))];
}
