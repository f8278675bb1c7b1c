import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import type { Trx } from "../connection.server";
import type { ContestTable, StageEntryTable } from "../schema";

/** Someone who takes part, where they work and under which codes. */
export interface MadeEntry {
  readonly workerId: string;
  readonly batch: number;
  readonly attendance?: StageEntryTable["attendance"];
}

interface MadeContest {
  readonly name: string;
  readonly unionId: string;
  readonly ownerId: string;
  readonly schemeId: string;
  readonly schemeStage: string;
  readonly isCoded: boolean;
  readonly entries: readonly MadeEntry[];
  readonly at: Instant;
  /** What else its plan says; a programme of its own where it names none. */
  readonly plan?: Partial<ContestTable>;
}

/** A rehearsal (演练) whose only stage is being judged, its entries drawn in the order given; answers the ids. */
export async function makeJudgedContest(trx: Trx, contest: MadeContest) {
  const { name, unionId, ownerId, at } = contest;
  const made = { createdAt: at, createdBy: ownerId };
  const [programmeId, contestId, stageId, sessionId] = [newId(), newId(), newId(), newId()];
  const openCase = async (road: string, state: string, ofContest: string | null) => {
    const id = newId();
    await trx
      .insertInto("Case")
      .values({
        ...{ id, road, state, unionId, version: 1, applicantId: null, dueOn: null },
        openedAt: at,
        openedBy: ownerId,
        movedAt: at,
        contestId: ofContest,
      })
      .execute();
    return id;
  };
  if (!contest.plan?.programmeId) {
    const programme = { id: programmeId, name, year: 2026, documentNumber: "", ...made };
    await trx.insertInto("Programme").values(programme).execute();
  }
  await trx
    .insertInto("Contest")
    .values({
      ...{ id: contestId, caseId: await openCase("contest", "running", contestId), programmeId },
      ...{ name, tradeId: null, level: "district", kind: "skill", ownerId },
      isRehearsal: 1,
      isCoded: contest.isCoded ? 1 : 0,
      memberCount: 1,
      substituteCount: 0,
      venue: "",
      minimumField: 0,
      schemeId: contest.schemeId,
      schemeVersion: 1,
      version: 1,
      ...made,
      changedAt: at,
      changedBy: ownerId,
      ...contest.plan,
    })
    .execute();
  const stageCaseId = await openCase("stage", "judging", contestId);
  await trx
    .insertInto("Stage")
    .values({
      ...{ id: stageId, contestId, caseId: stageCaseId, seq: 1, createdAt: at },
      schemeStage: contest.schemeStage,
    })
    .execute();
  await trx
    .insertInto("StageSession")
    .values({
      ...{ id: sessionId, stageId, number: 1, venue: "一号车间" },
      startsAt: at,
      endsAt: "2026-10-21T10:00:00.000Z" as Instant,
      batchCount: Math.max(1, ...contest.entries.map(({ batch }) => batch)),
      stationCount: contest.entries.length,
    })
    .execute();
  const stageEntryIds: string[] = [];
  for (const [at0, entry] of contest.entries.entries()) {
    const [entryId, stageEntryId, place] = [newId(), newId(), at0 + 1];
    const code = String(place).padStart(2, "0");
    await trx
      .insertInto("Entry")
      .values({
        ...{ id: entryId, contestId, caseId: await openCase("entry", "accepted", contestId) },
        // Another order than the draw's, as in life: a code tells nothing of it.
        number: contest.entries.length - at0,
        ...{ unionId, teamName: null, origin: "union", statement: "", ...made },
      })
      .execute();
    await trx
      .insertInto("EntryMember")
      .values({ id: newId(), entryId, seq: 1, workerId: entry.workerId, part: "contestant" })
      .execute();
    await trx
      .insertInto("StageEntry")
      .values({
        ...{ id: stageEntryId, stageId, entryId, place, sessionId, batch: entry.batch },
        ...{ station: place, stationCode: code, workCode: `W${code}`, attendanceReason: "" },
        attendance: entry.attendance ?? "expected",
      })
      .execute();
    stageEntryIds.push(stageEntryId);
  }
  return { contestId, stageId, stageEntryIds };
}
