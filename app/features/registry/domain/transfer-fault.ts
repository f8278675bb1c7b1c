import { overlap, type Period } from "./period";

/** What stands for or against a transfer. Days are YYYY-MM-DD. */
export interface TransferFacts {
  readonly today: string;
  readonly startsOn: string;
  readonly toUnionId: string;
  readonly isUnionOpen: boolean;
  /** The record was merged into another, or redacted. */
  readonly isWorkerGone: boolean;
  readonly memberships: readonly (Period & { readonly unionId: string })[];
}

/** In the order in which they are looked for. */
export const TRANSFER_FAULTS = [
  "worker-gone",
  "union-closed",
  "already-a-member",
  "starts-before-membership",
  "overlaps-membership",
  "starts-ahead",
] as const;
export type TransferFault = (typeof TRANSFER_FAULTS)[number];

/** The first thing that keeps a worker from the new union, or null; a day ahead only keeps them from it now. */
export function faultOfTransfer(
  facts: TransferFacts,
  { isNow }: { readonly isNow: boolean },
): TransferFault | null {
  const { today, startsOn, toUnionId, memberships } = facts;
  const standing = memberships.find(({ endsOn }) => endsOn === null);
  const ended = memberships.filter(({ endsOn }) => endsOn !== null);
  if (facts.isWorkerGone) return "worker-gone";
  if (!facts.isUnionOpen) return "union-closed";
  if (standing?.unionId === toUnionId) return "already-a-member";
  if (standing?.startsOn && startsOn <= standing.startsOn) return "starts-before-membership";
  if (ended.some((period) => overlap(period, { startsOn, endsOn: null })))
    return "overlaps-membership";
  return isNow && startsOn > today ? "starts-ahead" : null;
}

/** One line of what an officer looks at, with the fault that it found. */
export interface TransferCheck {
  readonly check: "worker" | "union" | "membership" | "day";
  readonly fault: TransferFault | null;
}

/** The checks of a transfer one by one, in the order of the faults. */
export function checksOfTransfer(facts: TransferFacts): readonly TransferCheck[] {
  const { today, startsOn } = facts;
  const whole = { ...facts, isWorkerGone: false, isUnionOpen: true };
  return [
    { check: "worker", fault: facts.isWorkerGone ? "worker-gone" : null },
    { check: "union", fault: facts.isUnionOpen ? null : "union-closed" },
    { check: "membership", fault: faultOfTransfer(whole, { isNow: false }) },
    { check: "day", fault: startsOn > today ? "starts-ahead" : null },
  ];
}
