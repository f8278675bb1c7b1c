import type { Db } from "~db/connection.server";
import { GUIDE_STEPS, type GuideKey, type GuideStep } from "./domain/guide-steps";
import * as GuidePlaces from "./guide-places.queries.server";

/** As whom a step is taken, and its page; the own first page where the demo has no such contest (any more). */
export async function findGuidePlace(
  db: Db,
  key: GuideKey,
): Promise<{ readonly username: string | null; readonly path: string }> {
  const step: GuideStep = GUIDE_STEPS.find((one) => one.key === key) ?? GUIDE_STEPS[0];
  return { username: step.username, path: (await pathOf(db, step)) ?? "/" };
}

async function pathOf(db: Db, { page, contest, username }: GuideStep): Promise<string | null> {
  if (page === "season") return "/contests";
  if (page === "skills") return "/me/skills";
  const found = await GuidePlaces.findContest(db, contest ?? "");
  if (!found) return null;
  const { contestId, stageId } = found;
  if (page === "result") return `/results/${contestId}`;
  if (page === "matrix") return `/contests/${contestId}/stages/${stageId}/matrix`;
  const seat = await GuidePlaces.findSeat(db, { stageId, username: username ?? "" });
  return seat ? `/judging/${seat.id}` : null;
}
