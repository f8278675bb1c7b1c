import {
  type Actor,
  holdsEverywhere,
  holdsOverContest,
  holdsOverUnion,
  holdsRole,
  type Role,
} from "~/shared/actor";

/** Who works by the season page, or looks after those who do. */
const READERS: readonly Role[] = [
  "administrator",
  "district-officer",
  "organiser",
  "chief-judge",
  "coding-officer",
  "scorekeeper",
  "supervisor",
  "arbitrator",
  "leader",
  "auditor",
];

/** The season page with every contest; who has an office in one contest sees that one. */
export function mayReadSeason(actor: Actor): boolean {
  return holdsEverywhere(actor, ...READERS);
}

/** A contest's own page: its plan, its phase, what blocks it. */
export function mayReadContest(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, ...READERS);
}

/** Programmes and new contests are the organisers'. */
export function mayOpenContests(actor: Actor): boolean {
  return holdsEverywhere(actor, "organiser");
}

/** A contest's plan, rules and decisions: organisers, also those of this contest alone. */
export function mayPlanContest(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "organiser");
}

/** A union's staff enters its own people; whose they are is asked for each. */
export function mayEnterWorkers(actor: Actor): boolean {
  return holdsRole(actor, "union-staff");
}

/** Who comes in for whom in a team: organisers, and the staff of its union or of one above. */
export function mayReplaceMembers(
  actor: Actor,
  { contestId, lineage }: { readonly contestId: string; readonly lineage: readonly string[] },
): boolean {
  return mayPlanContest(actor, contestId) || holdsOverUnion(actor, lineage, "union-staff");
}

/** The papers of an entry: whoever applied, the staff of their union or of one above, and organisers. */
export function mayKeepDocuments(
  actor: Actor,
  {
    applicantId,
    ...entry
  }: {
    readonly contestId: string;
    readonly lineage: readonly string[];
    readonly applicantId: string | null;
  },
): boolean {
  return applicantId === actor.accountId || mayReplaceMembers(actor, entry);
}

/** The draw is the coding officer's: its secret, its balls, its record. */
export function mayHoldDraw(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "coding-officer");
}

/** That a batch is drawn again is the chief judge's decision; the draw itself stays the coding officer's. */
export function mayOrderRedraw(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "chief-judge");
}

/** Who stands beside the draw and the decoding. */
export function mayWitness(actor: Pick<Actor, "grants">, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "supervisor");
}

/** Codes: who keeps them, and who says who keeps them. */
export function mayOpenCodes(actor: Actor, contestId: string): boolean {
  return mayHoldDraw(actor, contestId) || mayPlanContest(actor, contestId);
}

/** Names with their places, on paper and at the door: who receives the contestants. */
export function mayCheckIn(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "organiser", "scorekeeper", "supervisor");
}
