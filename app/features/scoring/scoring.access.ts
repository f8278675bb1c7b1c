import {
  type Actor,
  holdsEverywhere,
  holdsOverContest,
  holdsRole,
  type Role,
} from "~/shared/actor";

/** Roles that work by schemes or look after those who do. */
const READERS: readonly Role[] = [
  "administrator",
  "district-officer",
  "organiser",
  "chief-judge",
  "arbitrator",
  "auditor",
];

/** Schemes with their versions: who works by them. Judges get theirs with the contest. */
export function mayReadSchemes(actor: Actor): boolean {
  return holdsRole(actor, ...READERS);
}

/** Writing schemes and putting them in force is the organisers'. */
export function mayWriteSchemes(actor: Actor): boolean {
  return holdsEverywhere(actor, "organiser");
}

interface SeatFacts {
  readonly contestId: string;
  readonly accountId: string;
  readonly leftAt: string | null;
}

/** A sheet is its own judge's, while they sit on the panel and judge in the contest. */
export function mayMark(actor: Actor, { contestId, accountId, leftAt }: SeatFacts): boolean {
  const isOwn = accountId === actor.accountId && leftAt === null;
  return isOwn && holdsOverContest(actor, contestId, "judge", "panel-leader");
}

/** Re-scores are called by the leader of the panel, who sits on it, or by the chief judge. */
export function mayCallRescore(actor: Actor, seat: SeatFacts & { duty: string }): boolean {
  return isChiefJudge(actor, seat.contestId) || (mayMark(actor, seat) && seat.duty === "leader");
}

/** Reopening, replacing, handing over, time made up, excusing: the chief judge's, who enters no mark. */
export function isChiefJudge(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "chief-judge");
}

/** Incidents are recorded by whoever answers for the day or keeps its papers. */
export function mayRecordIncidents(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "chief-judge", "scorekeeper", "supervisor");
}

/** Who sits on which panel is the organisers' and the chief judge's. */
export function mayStaffPanels(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "organiser", "chief-judge");
}

/** What entries declare is noted by those who take entries, and by those who key papers. */
export function mayDeclareAspects(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "organiser", "scorekeeper");
}

/** Marks from papers, or from elsewhere, are the scorekeepers' to bring in. */
export function mayBringMarks(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "scorekeeper");
}

/** The whole of a stage while it is judged: the chief judge, and those who witness and audit. */
export function mayWatchJudging(actor: Actor, contestId: string): boolean {
  return holdsOverContest(actor, contestId, "chief-judge", "supervisor", "auditor");
}

/** Their own panels: whoever judges anywhere. */
export function hasPanels(actor: Actor): boolean {
  return holdsRole(actor, "judge", "panel-leader");
}
