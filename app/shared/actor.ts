/**
 * Who acts, and what they may act on. The vocabulary of every `*.access.ts`; the grants themselves
 * are kept by `identity`.
 */
export const ROLES = [
  "administrator",
  "district-officer",
  "union-staff",
  "organiser",
  "chief-judge",
  "panel-leader",
  "judge",
  "coding-officer",
  "scorekeeper",
  "supervisor",
  "arbitrator",
  "expert",
  "subsidy-officer",
  "approver",
  "cashier",
  "accountant",
  "leader",
  "auditor",
  "worker",
] as const;

export type Role = (typeof ROLES)[number];

/** Everything; one union and what is below it; one contest. */
export type Scope =
  | { readonly kind: "everything" }
  | { readonly kind: "union"; readonly unionId: string }
  | { readonly kind: "contest"; readonly contestId: string };

export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

/** A person signed in: an account with the roles that hold at this moment. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
  /** What the session opens, where it isn't all that its owner may: the sheets of a judge who came by a link. */
  readonly reach?: "judging";
}

/** Whether the actor holds one of the roles anywhere at all. */
export function holdsRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/** Whether the actor is here for themselves alone, and holds no office. */
export function isWorkerOnly({ grants }: Pick<Actor, "grants">): boolean {
  return grants.every(({ role }) => role === "worker");
}

/** Whether the actor holds one of the roles over everything. */
export function holdsEverywhere(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.grants.some(
    (grant) => roles.includes(grant.role) && grant.scope.kind === "everything",
  );
}

/**
 * Whether the actor holds one of the roles over a union: over everything, over that union, or over
 * one above it. `lineage` lists the union's own id and those of all unions above it.
 */
export function holdsOverUnion(
  actor: Actor,
  lineage: readonly string[],
  ...roles: readonly Role[]
): boolean {
  return actor.grants.some(
    ({ role, scope }) =>
      roles.includes(role) &&
      (scope.kind === "everything" || (scope.kind === "union" && lineage.includes(scope.unionId))),
  );
}

/** Whether the actor holds one of the roles over a contest: over everything, or over that contest. */
export function holdsOverContest(
  actor: Pick<Actor, "grants">,
  contestId: string,
  ...roles: readonly Role[]
): boolean {
  return actor.grants.some(
    ({ role, scope }) =>
      roles.includes(role) &&
      (scope.kind === "everything" || (scope.kind === "contest" && scope.contestId === contestId)),
  );
}
