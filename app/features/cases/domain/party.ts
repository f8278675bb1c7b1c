import type { Actor, Grant } from "~/shared/actor";
import type { CaseFacts, Mover } from "./case";
import type { Party } from "./road";

/** Whether someone may make a move of these parties, in their own right or for the officer for whom they stand in. */
export function mayAct(
  { actor, standsInFor }: Pick<Mover, "actor" | "standsInFor">,
  parties: readonly Party[],
  facts: PartyFacts,
): boolean {
  if (!standsInFor) return isOneOf(actor, parties, facts);
  // What an officer asks for themselves is theirs alone, also during a leave.
  const offices = parties.filter(({ kind }) => kind !== "applicant");
  return isOneOf(standsInFor, offices, facts);
}

type PartyFacts = Pick<CaseFacts, "applicantAccountId" | "lineage" | "contestId">;

/** Whether an account is one of these parties on this case. */
function isOneOf(actor: Actor, parties: readonly Party[], facts: PartyFacts): boolean {
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
  { lineage, contestId }: PartyFacts,
): boolean {
  if (over === "everything") return scope.kind === "everything";
  if (over === "its-contest") return scope.kind === "contest" && scope.contestId === contestId;
  if (scope.kind !== "union") return false;
  if (over === "its-own-union") return lineage[0] === scope.unionId;
  return (over === "its-union" ? lineage : lineage.slice(1)).includes(scope.unionId);
}
