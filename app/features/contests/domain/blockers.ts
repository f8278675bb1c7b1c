import type { ContestFacts, SchemeGap } from "./contest-facts";
import type { ContestPhase } from "./contest-phase";

/** What stands between a contest and its next phase, with the place where it is mended. */
export interface Blocker {
  readonly code: BlockerCode;
  readonly place: BlockerPlace;
  readonly values: Readonly<Record<string, string | number>>;
  /** Of an incomplete scheme: what it lacks. */
  readonly gap?: SchemeGap;
}

/** In the order in which they are named. */
export const BLOCKERS = [
  "trade-missing",
  "organiser-missing",
  "scheme-missing",
  "scheme-incomplete",
  "scheme-not-in-force",
  "window-missing",
  "window-upside-down",
  "window-over",
  "day-before-window",
  "rules-missing",
  "entries-undecided",
  "field-too-small",
  "stages-open",
  "notice-runs",
  "objections-open",
] as const;
export type BlockerCode = (typeof BLOCKERS)[number];

export type BlockerPlace = "plan" | "scheme" | "rules" | "entries" | "field" | "stages" | "result";

/** Everything that blocks what comes next in this phase; none: it can go on. */
export function blockersOf(phase: ContestPhase, facts: ContestFacts): readonly Blocker[] {
  switch (phase) {
    case "draft":
      // What registration will ask for is named from the start: it takes the longest to mend.
      return [...filingBlockers(facts), ...registrationBlockers(facts)];
    case "filed":
      return registrationBlockers(facts);
    case "screening":
      return startBlockers(facts);
    case "notice":
      // That the days of the notice run is no fault that anyone mends.
      return finalBlockers(facts).filter(({ code }) => code !== "notice-runs");
    default:
      return [];
  }
}

/** A plan that is put on record says for which trade it is and who runs it. */
export function filingBlockers(facts: ContestFacts): readonly Blocker[] {
  return [
    ...(facts.hasTrade ? [] : [blocker("trade-missing", "plan")]),
    ...(facts.hasOrganiser ? [] : [blocker("organiser-missing", "plan")]),
  ];
}

/** Registration needs a complete scheme, a valid window and rules of eligibility (contests.md §1). */
export function registrationBlockers(facts: ContestFacts): readonly Blocker[] {
  return [
    ...schemeBlockers(facts),
    ...windowBlockers(facts),
    ...(facts.hasRules ? [] : [blocker("rules-missing", "rules")]),
  ];
}

/** The contest begins when every entry is decided, with the minimum field or the decision about it. */
export function startBlockers(facts: ContestFacts): readonly Blocker[] {
  const { undecidedCount, acceptedCount, minimumField, isFieldDecided } = facts;
  const isSmall = acceptedCount < minimumField && !isFieldDecided;
  return [
    ...(undecidedCount === 0
      ? []
      : [blocker("entries-undecided", "entries", { count: undecidedCount })]),
    ...(isSmall
      ? [
          blocker("field-too-small", "field", {
            accepted: acceptedCount,
            minimum: minimumField,
          }),
        ]
      : []),
  ];
}

/** The result goes on notice when every stage is closed, which asks that no appeal is open. */
export function noticeBlockers({ openStageCount, stageCount }: ContestFacts): readonly Blocker[] {
  const count = stageCount === 0 ? 1 : openStageCount;
  return count === 0 ? [] : [blocker("stages-open", "stages", { count })];
}

/** It becomes final when the notice is over and no objection open. */
export function finalBlockers({ notice }: ContestFacts): readonly Blocker[] {
  const count = notice?.openObjectionCount ?? 0;
  return [
    ...(notice?.isOver ? [] : [blocker("notice-runs", "result")]),
    ...(count === 0 ? [] : [blocker("objections-open", "result", { count })]),
  ];
}

function schemeBlockers({ scheme }: ContestFacts): readonly Blocker[] {
  switch (scheme.kind) {
    case "none":
      return [blocker("scheme-missing", "plan")];
    case "incomplete":
      return [{ ...blocker("scheme-incomplete", "scheme"), gap: scheme.gap }];
    case "not-in-force":
      return [blocker("scheme-not-in-force", "scheme")];
    case "in-force":
      return [];
  }
}

function windowBlockers(facts: ContestFacts): readonly Blocker[] {
  const { entriesFromOn: from, entriesUntilOn: until, heldOn, today } = facts;
  if (from === null || until === null) return [blocker("window-missing", "plan")];
  if (until < from) return [blocker("window-upside-down", "plan")];
  if (until < today) return [blocker("window-over", "plan", { until })];
  const isHeldBefore = heldOn !== null && heldOn <= until;
  return isHeldBefore ? [blocker("day-before-window", "plan", { day: heldOn, until })] : [];
}

function blocker(code: BlockerCode, place: BlockerPlace, values: Blocker["values"] = {}): Blocker {
  return { code, place, values };
}
