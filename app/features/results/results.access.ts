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
