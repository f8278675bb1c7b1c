import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import * as Appeals from "./appeals.queries.server";
import { isTooLate } from "./domain/appeal-time";
import { ladderOf } from "./domain/ladder";
import { byId, findContestScores } from "./find-contest-scores.server";
import * as Outcomes from "./outcomes.queries.server";
import * as OwnEntries from "./own-entries.queries.server";

/** Own scores as the contestant sees them after the release: every level of the total, nobody else's, and the appeal. */
export async function findOwnScores(
  db: Db,
  { contestId, workerId, now }: { contestId: string; workerId: string; now: Instant },
) {
  const stages = await OwnEntries.findAllInContest(db, { contestId, workerId });
  const ids = stages.map(({ stageId }) => stageId);
  const releases = ids.length > 0 ? await Appeals.findReleases(db, ids) : [];
  const own = stages.find(({ stageId }) => releases.some((one) => one.stageId === stageId));
  const [first] = stages;
  if (!first) return null;
  const contest = { id: contestId, name: first.contestName, phase: first.phase };
  if (!own) return { contest, released: null };
  const release = releases.find(({ stageId }) => stageId === own.stageId);
  const { last } = await findContestScores(db, own.stageId, byId);
  const appeals = await Appeals.findAllOfStages(db, [own.stageId]);
  const untilAt = release?.appealsUntilAt ?? now;
  return {
    contest,
    released: {
      stage: own.schemeStage,
      releasedAt: release?.releasedAt ?? now,
      appealsUntilAt: untilAt,
      mayAppeal: own.state === "released" && !isTooLate(now, untilAt),
      attendance: own.attendance,
      outcome: (await Outcomes.findOfEntry(db, own.stageId, own.entryId)) ?? null,
      ladder: last ? ladderOf(last, own.entryId) : null,
      appeals: appeals
        .filter(({ entryId }) => entryId === own.entryId)
        .map(({ id, ground, text, filedAt, outcome, rulingText, ruledAt }) => ({
          ...{ id, ground, text, filedAt, outcome, rulingText, ruledAt },
        })),
    },
  };
}

export type OwnScores = NonNullable<Awaited<ReturnType<typeof findOwnScores>>>;
