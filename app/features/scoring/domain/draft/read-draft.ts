import { accept, type Result, refuse } from "~/shared/result";
import { ENGINES } from "../engine/rule-set";
import { readScheme } from "../scheme/read-scheme";
import type { Scheme } from "../scheme/scheme";
import { draftShape } from "../scheme/scheme-shape";
import type { SchemeProblem } from "../scheme/shape";
import { sameAwardNames } from "./same-award-names";

/** A scheme being written is shaped like one, but its texts may be blank and its sums wrong. */
export type Draft = Scheme;

/** In characters of JSON; a scheme of 500 aspects with benchmarks has about a third of that. */
export const LONGEST_DRAFT = 300_000;

/** In the order in which they are named. */
export const DRAFT_REFUSALS = ["draft-too-long", "not-json", "not-a-draft", "no-stage"] as const;
type DraftRefusal = (typeof DRAFT_REFUSALS)[number];

/** Reads text as a scheme being written. What is merely incomplete is kept; `gapsOf` names it. */
export function readDraft(text: string): Result<Draft, DraftRefusal> {
  if (text.length > LONGEST_DRAFT) return refuse("draft-too-long");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse("not-json");
  }
  const problems: SchemeProblem[] = [];
  draftShape(json, [], problems);
  if (problems.length > 0) return refuse("not-a-draft");
  const draft = json as Draft;
  return draft.stages.length === 0 ? refuse("no-stage") : accept(draft);
}

/** Everything that stands between a draft and a version that can be put in force; none: it can. */
export function gapsOf(draft: Draft): readonly SchemeProblem[] {
  const read = readScheme(draft, ENGINES);
  return [...(read.ok ? [] : read.reason), ...sameAwardNames(draft)];
}
