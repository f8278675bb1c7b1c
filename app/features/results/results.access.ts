import { mayPlanContest } from "~/features/contests/contests.access";
import { type Actor, holdsOverContest } from "~/shared/actor";

/** What follows judging, sheet by sheet: who decides on it, witnesses it, or checks everything. */
export function mayWatchRecheck(actor: Actor, contestId: string): boolean {
  return mayDecideDifferences(actor, contestId) || mayWitness(actor, contestId);
}

/** How far the recheck is, without a mark: also who organises, and who reads. */
export function mayFollowRecheck(actor: Actor, contestId: string): boolean {
  return (
    mayWatchRecheck(actor, contestId) ||
    mayReadAgain(actor, contestId) ||
    holdsOverContest(actor, contestId, "organiser", "coding-officer", "arbitrator")
  );
}

/** Sheets are read again by the scorekeepers, who mark nothing. */
export function mayReadAgain(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "scorekeeper");
}

/** Differences are the chief judge's to decide, in writing. */
export function mayDecideDifferences(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "chief-judge");
}

function mayWitness(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "supervisor", "auditor");
}

/** Scores from elsewhere, such as a theory paper's, are entered by the organisers and the scorekeepers. */
export function mayEnterScores(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "organiser", "scorekeeper");
}

/** Codes are undone by coding officers; which layer is whose, the layer says. */
export function mayDecode(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "coding-officer");
}

/** Who stands by while codes are undone. */
export function maySupervise(actor: Pick<Actor, "grants">, contestId: string): boolean {
  return holdsOverContest(actor as Actor, contestId, "supervisor");
}

/** Appeals are ruled on by the arbitration group, which marks nothing. */
export function mayRule(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "arbitrator");
}

/** Appeals are read by who rules on them, who organises, and who answers for or checks the contest. */
export function mayReadAppeals(actor: Actor, contestId: string): boolean {
  return (
    mayRule(actor, contestId) ||
    holdsOverContest(actor, contestId, "organiser", "chief-judge", "supervisor", "auditor")
  );
}

/** A result is made final by an approver; who entered a mark is refused beyond that. */
export function mayApprove(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "approver");
}

/** A correction that nobody approved yet: who made it, and who is to approve it. */
export function mayReadPending(actor: Actor | null, contestId: string): boolean {
  return actor !== null && (mayApprove(actor, contestId) || mayPlanContest(actor, contestId));
}

/** Titles and what is due for them: who organises, who leads, who checks. */
export function mayReadMerits(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "organiser", "leader", "auditor");
}
