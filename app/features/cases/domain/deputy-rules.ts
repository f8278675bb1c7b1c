import type { Grant } from "~/shared/actor";
import { accept, type Result, refuse } from "~/shared/result";

/** Days of a leave, both included (YYYY-MM-DD). */
export interface Leave {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** In the order in which they are looked for. */
export const DEPUTY_REFUSALS = [
  "officer-without-office",
  "deputy-is-officer",
  "deputy-without-role",
  "leave-turned",
  "leave-over",
  "deputy-there-already",
] as const;
export type DeputyRefusal = (typeof DEPUTY_REFUSALS)[number];

/**
 * Whether someone can stand in for an officer during a leave: they hold a role that the officer holds
 * (screens.md §3.11), the leave isn't over, and nobody else stands in on any of its days.
 */
export function nameDeputy({
  officer,
  deputy,
  leave,
  today,
  standing,
}: {
  readonly officer: { readonly accountId: string; readonly grants: readonly Grant[] };
  readonly deputy: { readonly accountId: string; readonly grants: readonly Grant[] };
  readonly leave: Leave;
  readonly today: string;
  /** The leaves for which this officer has a deputy already. */
  readonly standing: readonly Leave[];
}): Result<void, DeputyRefusal> {
  const lent = officeRoles(officer.grants);
  if (lent.length === 0) return refuse("officer-without-office");
  if (officer.accountId === deputy.accountId) return refuse("deputy-is-officer");
  if (!officeRoles(deputy.grants).some((role) => lent.includes(role))) {
    return refuse("deputy-without-role");
  }
  if (leave.endsOn < leave.startsOn) return refuse("leave-turned");
  if (leave.endsOn < today) return refuse("leave-over");
  if (standing.some((other) => overlap(leave, other))) return refuse("deputy-there-already");
  return accept(undefined);
}

/** The roles that are an office; a worker's is none. */
export function officeRoles(grants: readonly Pick<Grant, "role">[]): readonly Grant["role"][] {
  return grants.map(({ role }) => role).filter((role) => role !== "worker");
}

function overlap(one: Leave, other: Leave): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** Where a deputyship stands on a day. */
export function leaveState(
  { startsOn, endsOn, endedAt }: Leave & { readonly endedAt: string | null },
  today: string,
): "coming" | "standing" | "over" {
  if (endedAt !== null || endsOn < today) return "over";
  return startsOn > today ? "coming" : "standing";
}
