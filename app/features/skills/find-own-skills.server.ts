import { findDueCases } from "~/features/cases/find-own-cases.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import { hasPublicResult } from "~/features/results/domain/public-phases";
import { byCode } from "~/features/results/result-steps.server";
import { contentOf } from "~/features/scoring/find-scheme-page.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import {
  contestEvent,
  type EnteredContest,
  historyByYear,
  type SkillEvent,
} from "./domain/skill-history";
import * as OwnContests from "./own-contests.queries.server";

/**
 * What a worker's record of skills holds: the highest level, what waits for them, and their history by year. A rank
 * stands in it from the day on which everyone may read it, and not before.
 */
export async function findOwnSkills(
  db: Db,
  roads: Roads,
  {
    actor,
    workerId,
    now,
  }: { readonly actor: Actor; readonly workerId: string; readonly now: Instant },
) {
  const { certificates, entered, events } = await findSkillEvents(db, workerId);
  const highest = certificates.reduce<(typeof certificates)[number] | null>(
    (best, one) => (best && best.level >= one.level ? best : one),
    null,
  );
  return {
    highest: highest && { trade: highest.tradeName, level: highest.level },
    due: await findDueCases(db, roads, actor),
    appeals: entered.flatMap(({ contestId, name, appealsUntilAt, result }) =>
      appealsUntilAt && appealsUntilAt >= now && !result
        ? [{ contestId, name, appealsUntilAt }]
        : [],
    ),
    years: historyByYear(events),
  };
}

/** What a worker did and holds: their entries, their certificates that weren't voided, and both as lines. */
export async function findSkillEvents(db: Db, workerId: string) {
  const certificates = (await Certificates.findAllOfWorker(db, workerId)).filter(
    ({ voidedAt }) => voidedAt === null,
  );
  const entered = (await OwnContests.findEntries(db, workerId)).map(enteredContest);
  const events: SkillEvent[] = [
    ...entered.map(contestEvent),
    ...(await OwnContests.findGrassroots(db, workerId)).map(grassrootsEvent),
    ...certificates.map(({ id, tradeName: trade, level, issuedOn: on }) => {
      return { kind: "certificate" as const, key: id, ...{ id, on, trade, level } };
    }),
  ];
  return { certificates, entered, events };
}

/** The contests that a worker entered, the newest first. */
export async function findEnteredContests(db: Db, workerId: string) {
  const entered = (await OwnContests.findEntries(db, workerId)).map(enteredContest);
  return entered.map(contestEvent).sort((one, other) => (one.on < other.on ? 1 : -1));
}

export type OwnSkills = Awaited<ReturnType<typeof findOwnSkills>>;

type EntryRow = Awaited<ReturnType<typeof OwnContests.findEntries>>[number];

function enteredContest(row: EntryRow): EnteredContest {
  const { contestId, name, heldOn, entryState, movedAt, caseId } = row;
  const isShown = row.seq !== null && hasPublicResult(row);
  return {
    ...{ contestId, name, heldOn, entryState, movedAt, caseId },
    code: byCode(row),
    appealsUntilAt: row.appealsUntilAt,
    result: isShown
      ? {
          isFinal: row.phase !== "notice",
          rank: row.rank,
          isTied: row.isTied === 1,
          total: row.total,
          award: awardName(row),
        }
      : null,
  };
}

function awardName({ award, scheme }: EntryRow): string | null {
  if (award === null || scheme === null) return award;
  return contentOf({ content: scheme }).awards?.find(({ id }) => id === award)?.name ?? award;
}

function grassrootsEvent({
  id: key,
  startsOn: on,
  ...rest
}: Awaited<ReturnType<typeof OwnContests.findGrassroots>>[number]): SkillEvent {
  return { kind: "grassroots", key, on, name: rest.name, rank: rest.rank, score: rest.score };
}
