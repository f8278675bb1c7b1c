import { moveCase } from "~/features/cases/move-case.server";
import * as Entries from "~/features/contests/entries.queries.server";
import { markAbsent } from "~/features/contests/mark-absent.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { enterMark } from "~/features/scoring/enter-mark.server";
import { findJudgingDesk } from "~/features/scoring/find-judging-desk.server";
import { makePledge } from "~/features/scoring/make-pledge.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import * as Seats from "~/features/scoring/seats.queries.server";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { later, MINUTE_MS } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { instantAt, localDay } from "~/shared/local-day";
import { makeAccount } from "../factories/accounts";
import { drawStage, planSessions } from "../factories/drawn-stages";
import { commandAt } from "./applicants";
import { checkInAll } from "./demo-check-ins";
import { drawingRoom } from "./demo-draws";
import { believableMark, markSoFar } from "./judged-so-far";
import { type Surroundings, seedExceptions } from "./judging-exceptions";
import { weldingFinal } from "./welding-final";

const ABSENT = 9;
const FORFEITED = 22;
const TABLET = "8d8ac610-566d-4ef0-9c22-186b2a5ed793";
/** What the hero of the tour has begun when the visitor comes: 14 of 24, with B2.4 the next (screens.md §4). */
const BEGUN = { code: 13, marked: /^B(1|2\.[1-3]|3)/ };
/** The first batch began at eight. */
const BEGUN_AGO_MS = 151 * MINUTE_MS;
/** judge3's place among the judges. */
const HERO = 2;

/** The welders' final on its day: drawn, five judges on two panels, one of them in the middle of a sheet. */
export async function seedJudging(around: Surroundings, contestId: string): Promise<void> {
  const { db, organiser, room } = around;
  const [stage] = await Stages.findAllOfContests(db, [contestId]);
  invariant(stage, "the welders' contest has a stage");
  await drawWelders(around, stage.id);
  const judges = [
    await newJudge(around, "judge1", "长孙清明"),
    await newJudge(around, "judge2", "欧阳处暑"),
    ownJudge(around, "judge3", "诸葛立夏"),
    ownJudge(around, "judge4", "独孤芒种"),
    await newJudge(around, "judge5", "东方夏至"),
  ];
  const seats = judges.map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? ("leader" as const) : ("judge" as const) };
  });
  const seatIds: (readonly string[])[] = [];
  for (const moduleKey of ["B", "C"]) {
    const input = { stageId: stage.id, moduleKey, seats };
    const staffed = await staffPanel(commandAt(around, organiser, 1), input);
    invariant(staffed.ok, "the demo's panel can be staffed");
    seatIds.push(staffed.value.seatIds);
  }
  const version = (await Stages.find(db, stage.id))?.version ?? 0;
  const started = await moveCase(commandAt(around, organiser, 0), room, {
    ...{ caseId: stage.caseId, move: "start-judging", version },
    ...{ comment: "", returned: {}, insteadOfId: null },
  });
  invariant(started.ok, "the demo's judging can start");
  for (const seats of seatIds) await pledgeAll(around, judges, seats);
  const startsAt = later(around.now, -BEGUN_AGO_MS);
  await markSoFar(db, stage.id, { scheme: weldingFinal(), startsAt });
  const [practice = []] = seatIds;
  await beginAsHero(around, judges[HERO] as Actor, practice[HERO] ?? "");
  await seedExceptions(around, { stageId: stage.id, judges, seatIds });
}

async function pledgeAll(around: Surroundings, judges: readonly Actor[], seats: readonly string[]) {
  for (const [at, judge] of judges.entries()) {
    const pledge = { seatId: seats[at] ?? "", employerIds: [] };
    const pledged = await makePledge(commandAt(around, judge, 0), pledge);
    invariant(pledged.ok, "the demo's judge pledges");
  }
}

/** Three batches on eleven stations; one didn't come, and one gave up. */
async function drawWelders(around: Surroundings, stageId: string): Promise<void> {
  const drawing = await drawingRoom(around);
  const startsAt = instantAt(localDay(around.now), "08:00");
  const batches = { batchCount: 3, stationCount: 11, batchMinutes: 60 };
  await planSessions(drawing, stageId, [{ venue: "石渡镇焊接实训基地", startsAt, ...batches }]);
  await drawStage(drawing, stageId, "石渡的秋天，铁也开花");
  const entries = await Panels.findStageEntries(around.db, stageId);
  const absent = { stageId, stageEntryId: entries[ABSENT - 1]?.stageEntryId ?? "" };
  const marked = await markAbsent(commandAt(around, around.organiser, 0), absent);
  invariant(marked.ok, "the demo's contestant can be absent");
  await forfeit(around, entries[FORFEITED - 1]?.stageEntryId ?? "");
  await checkInAll(around, stageId);
}

/** A contestant leaves after the draw: their place stays empty. */
async function forfeit(around: Surroundings, stageEntryId: string): Promise<void> {
  const { db, room } = around;
  const entry = await Entries.findOfStage(db, stageEntryId);
  invariant(entry?.applicantId, "an entry has its applicant");
  const { caseId, version, applicantId, unionId } = entry;
  const grants = [{ role: "worker" as const, scope: { kind: "union" as const, unionId } }];
  const actor = { accountId: applicantId, name: "", sessionId: "", grants };
  const move = { move: "withdraw", comment: "", returned: {}, insteadOfId: null };
  const left = await moveCase(commandAt(around, actor, 0), room, { caseId, version, ...move });
  invariant(left.ok, "the demo's contestant can leave");
}

/** A judge whom a visitor of the demo can become. */
export function ownJudge({ accounts }: Surroundings, username: string, name: string): Actor {
  const grants = [{ role: "judge" as const, scope: { kind: "everything" as const } }];
  return { accountId: accounts.get(username) ?? "", name, sessionId: "", grants };
}

/** Another judge: the account has no password, so nobody becomes them. */
export async function newJudge(
  { db, now }: Surroundings,
  username: string,
  name: string,
): Promise<Actor> {
  const grants = [{ role: "judge" as const, scope: { kind: "everything" as const } }];
  const account = { username, name, passwordHash: null, grants, at: now };
  const accountId = await db.transaction().execute((trx) => makeAccount(trx, account));
  return { accountId, name, sessionId: "", grants };
}

/** Leaves one sheet in the middle, where the tour takes it up. */
async function beginAsHero(around: Surroundings, hero: Actor, seatId: string) {
  const { db, now, room } = around;
  const seat = await Seats.findPlace(db, seatId);
  invariant(seat, "the hero sits on a panel");
  const desk = await findJudgingDesk(db, seat, now);
  const sheet = desk.sheets[BEGUN.code - 1];
  invariant(sheet, `there is a sheet ${BEGUN.code}`);
  for (const [at, aspect] of desk.aspects.entries()) {
    if (!BEGUN.marked.test(aspect.id)) continue;
    const entered = await enterMark(commandAt(around, hero, 0), room, {
      ...{ sheetId: sheet.id, markKey: newId(), aspectKey: aspect.id },
      ...{ replacesKey: null, deviceKey: TABLET },
      ...{ text: believableMark(aspect, at + BEGUN.code), reason: null },
    });
    invariant(entered.ok, `the demo's mark of ${aspect.id} is taken`);
  }
}
