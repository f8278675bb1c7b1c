import type { ContestPhase } from "./contest-phase";

/** The day that a contest goes by next, and what happens on it. */
export interface NextDate {
  readonly on: string;
  readonly what: "entries-open" | "entries-close" | "held" | "notice-ends";
}

interface Days {
  readonly entriesFromOn: string | null;
  readonly entriesUntilOn: string | null;
  readonly heldOn: string | null;
  readonly noticeUntilOn: string | null;
}

const UNTIL_JUDGED: readonly string[] = ["draw", "drawn", "judging"];

/**
 * The next day of the plan in this phase, also when it has passed: then it is late; null where none is set, and once
 * the last stage has its marks, for then the contest was held.
 */
export function nextDateOf(
  phase: ContestPhase,
  stageState: string | null,
  days: Days,
): NextDate | null {
  const { entriesFromOn, entriesUntilOn, heldOn, noticeUntilOn } = days;
  switch (phase) {
    case "draft":
    case "filed":
      return entriesFromOn === null ? null : { on: entriesFromOn, what: "entries-open" };
    case "registration":
      return entriesUntilOn === null ? null : { on: entriesUntilOn, what: "entries-close" };
    case "screening":
      return heldOn === null ? null : { on: heldOn, what: "held" };
    case "running":
      if (heldOn === null || !UNTIL_JUDGED.includes(stageState ?? "draw")) return null;
      return { on: heldOn, what: "held" };
    case "notice":
      return noticeUntilOn === null ? null : { on: noticeUntilOn, what: "notice-ends" };
    case "final":
    case "archived":
    case "cancelled":
      return null;
  }
}
