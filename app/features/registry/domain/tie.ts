/** What one worker is to another, as the page of the first one says it. */
export const TIE_ROLES = ["kin", "master", "apprentice", "coach", "coached"] as const;
export type TieRole = (typeof TIE_ROLES)[number];

export type TieKind = "kin" | "master" | "coach";

/** How a tie is kept: the master or coach stands first; kin in the order they were entered. */
export function tieOf(role: TieRole, workerId: string, withId: string) {
  const isSecond = role === "master" || role === "coach";
  const kind: TieKind = role === "apprentice" ? "master" : role === "coached" ? "coach" : role;
  return isSecond
    ? { kind, workerId: withId, relatedWorkerId: workerId }
    : { kind, workerId, relatedWorkerId: withId };
}

/** What the other one of a kept tie is to a worker, who stands first in it or not. */
export function roleInTie(kind: TieKind, isOne: boolean): TieRole {
  if (kind === "kin") return "kin";
  if (kind === "master") return isOne ? "apprentice" : "master";
  return isOne ? "coached" : "coach";
}
