import type { ContestPhase } from "./contest-phase";

/** Of a plan: what its own fields say against each other, or against what already happened. */
export type PlanFault =
  | "contest-over"
  | "scheme-settled"
  | "team-settled"
  | "window-upside-down"
  | "held-in-window"
  | "minimum-above-capacity"
  | "substitutes-without-team";

interface Standing {
  readonly phase: string;
  readonly schemeId: string | null;
  readonly memberCount: number;
}

interface Plan {
  readonly schemeId: string | null;
  readonly memberCount: number;
  readonly substituteCount: number;
  readonly entriesFromOn: string | null;
  readonly entriesUntilOn: string | null;
  readonly heldOn: string | null;
  readonly capacity: number | null;
  readonly minimumField: number;
}

/** Phases before anybody entered: all of the plan can still change. */
const OPEN_PHASES: readonly ContestPhase[] = ["draft", "filed"];

/** Why a plan can't be written, in the order of `PlanFault`; null where it can. */
export function faultOfPlan(standing: Standing, plan: Plan): PlanFault | null {
  const isOpen = OPEN_PHASES.some((phase) => phase === standing.phase);
  const { entriesFromOn: from, entriesUntilOn: until, heldOn, capacity } = plan;
  if (standing.phase === "cancelled") return "contest-over";
  if (!isOpen && plan.schemeId !== standing.schemeId) return "scheme-settled";
  if (!isOpen && plan.memberCount !== standing.memberCount) return "team-settled";
  if (from !== null && until !== null && until < from) return "window-upside-down";
  if (until !== null && heldOn !== null && heldOn <= until) return "held-in-window";
  if (capacity !== null && plan.minimumField > capacity) return "minimum-above-capacity";
  return plan.memberCount === 1 && plan.substituteCount > 0 ? "substitutes-without-team" : null;
}
