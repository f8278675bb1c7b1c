import type { ContestPhase } from "./contest-phase";

/** The day that a contest goes by next, and what happens on it. */
export interface NextDate {
  readonly on: string;
  readonly what: "entries-open" | "entries-close" | "held";
}

interface Days {
  readonly entriesFromOn: string | null;
  readonly entriesUntilOn: string | null;
  readonly heldOn: string | null;
}

/** The next day of the plan in this phase, also when it has passed: then it is late; null where none is set. */
export function nextDateOf(phase: ContestPhase, days: Days): NextDate | null {
  const { entriesFromOn, entriesUntilOn, heldOn } = days;
  switch (phase) {
    case "draft":
    case "filed":
      return entriesFromOn === null ? null : { on: entriesFromOn, what: "entries-open" };
    case "registration":
      return entriesUntilOn === null ? null : { on: entriesUntilOn, what: "entries-close" };
    case "screening":
    case "running":
      return heldOn === null ? null : { on: heldOn, what: "held" };
    case "notice":
    case "final":
    case "archived":
    case "cancelled":
      return null;
  }
}
