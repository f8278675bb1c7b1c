import type { Actor, Grant } from "~/shared/actor";
import type { CaseFacts } from "./case";
import type { Party } from "./road";

/** Whether an account is one of the parties that may make a move on this case. */
export function isOneOf(actor: Actor, parties: readonly Party[], facts: CaseFacts): boolean {
  return parties.some((party) =>
    party.kind === "applicant"
      ? actor.accountId === facts.applicantAccountId
      : actor.grants.some(
          (grant) => grant.role === party.role && reaches(grant, party.over, facts),
        ),
  );
}

function reaches(
  { scope }: Grant,
  over: Extract<Party, { kind: "role" }>["over"],
  { lineage }: CaseFacts,
): boolean {
  if (over === "everything") return scope.kind === "everything";
  if (scope.kind !== "union") return false;
  return (over === "its-union" ? lineage : lineage.slice(1)).includes(scope.unionId);
}
