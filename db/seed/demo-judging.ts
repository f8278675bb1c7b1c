import type { Live } from "~/features/live/live.server";
import { enterMark } from "~/features/scoring/enter-mark.server";
import { findJudgingDesk } from "~/features/scoring/find-judging-desk.server";
import { makePledge } from "~/features/scoring/make-pledge.server";
import { openSheets } from "~/features/scoring/open-sheets.server";
import * as Seats from "~/features/scoring/seats.queries.server";
import { signSheet } from "~/features/scoring/sign-sheet.server";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { Db } from "../connection.server";
import { makeAccount } from "../factories/accounts";
import { makeJudgedContest } from "../factories/judged-contests";
import { makeScheme } from "../factories/schemes";
import type { ContestTable } from "../schema";
import { weldingFinal } from "./welding-final";

const STAGE = "决赛";
const ENTRIES = 32;
const ABSENT = 9;
const FORFEITED = 22;
const TABLET = "8d8ac610-566d-4ef0-9c22-186b2a5ed793";
/** What the hero of the tour has signed, and begun, when the visitor comes (screens.md §4). */
const SIGNED = [8, 10, 11, 12];
const BEGUN = { code: 13, marks: 14 };

interface Surroundings {
  readonly db: Db;
  readonly auditKey: Uint8Array;
  readonly live: Live;
  readonly now: Instant;
  readonly unionId: string;
  readonly workerIds: readonly string[];
  /** Where the contest stands: its programme and trade. */
  readonly plan: Partial<ContestTable>;
  readonly accounts: ReadonlyMap<string, string>;
}

/** The welders' final while it is judged: five judges, two panels, one judge in the middle of a sheet. */
export async function seedJudging(around: Surroundings): Promise<void> {
  const { db, now, accounts } = around;
  const named = (username: string, name: string, role: "judge" | "organiser"): Actor => {
    const grants = [{ role, scope: { kind: "everything" as const } }];
    return { accountId: accounts.get(username) ?? "", name, sessionId: "", grants };
  };
  const organiser = named("organiser", "慕容谷雨", "organiser");
  const judges = [
    await newJudge(around, "judge1", "长孙清明"),
    await newJudge(around, "judge2", "欧阳处暑"),
    named("judge3", "诸葛立夏", "judge"),
    named("judge4", "独孤芒种", "judge"),
    await newJudge(around, "judge5", "东方夏至"),
  ];
  const { stageId } = await db.transaction().execute(async (trx) => {
    const desk = { trx, now, record: async () => {} };
    const schemeId = await makeScheme(desk, {
      name: "焊工决赛评分（2026年）",
      draft: weldingFinal(),
    });
    return makeJudgedContest(trx, {
      ...{ name: "焊工", unionId: around.unionId, ownerId: organiser.accountId, schemeId },
      ...{ schemeStage: STAGE, isCoded: true, at: now, plan: around.plan },
      entries: around.workerIds.slice(0, ENTRIES).map((workerId, at) => ({
        workerId,
        batch: at < 11 ? 1 : at < 22 ? 2 : 3,
        ...(at + 1 === ABSENT ? { attendance: "absent" as const } : {}),
        ...(at + 1 === FORFEITED ? { attendance: "forfeited" as const } : {}),
      })),
    });
  });
  const command = <Who extends Actor>(actor: Who) => ({
    ...{ db, actor, now, key: null, auditKey: around.auditKey },
  });
  const seats = judges.map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? ("leader" as const) : ("judge" as const) };
  });
  const seatIds: string[][] = [];
  for (const moduleKey of ["B", "C"]) {
    const staffed = await staffPanel(command(organiser), { stageId, moduleKey, seats });
    invariant(staffed.ok, "the demo's panel can be staffed");
    seatIds.push(staffed.value.seatIds);
  }
  await openSheets(command(organiser), { stageId });
  const hero = judges[2] as Actor;
  const seatId = seatIds[0]?.[2] ?? "";
  await makePledge(command(hero), { seatId, employerIds: [] });
  await markAsHero(around, hero, seatId, command);
}

async function newJudge({ db, now }: Surroundings, username: string, name: string): Promise<Actor> {
  const grants = [{ role: "judge" as const, scope: { kind: "everything" as const } }];
  const account = { username, name, passwordHash: null, grants, at: now };
  const accountId = await db.transaction().execute((trx) => makeAccount(trx, account));
  return { accountId, name, sessionId: "", grants };
}

/** Signs some sheets, and leaves one where the tour takes it up. */
async function markAsHero(
  { db, live, now }: Surroundings,
  hero: Actor,
  seatId: string,
  command: (actor: Actor) => Parameters<typeof enterMark>[0],
) {
  const seat = await Seats.findPlace(db, seatId);
  invariant(seat, "the hero sits on a panel");
  const desk = await findJudgingDesk(db, seat, now);
  for (const code of [...SIGNED, BEGUN.code]) {
    const sheet = desk.sheets[code - 1];
    invariant(sheet, `there is a sheet ${code}`);
    const isWhole = code !== BEGUN.code;
    const marks = isWhole ? desk.aspects : desk.aspects.slice(0, BEGUN.marks);
    let version = sheet.version;
    for (const [at, aspect] of marks.entries()) {
      const entered = await enterMark(
        command(hero),
        { live },
        {
          ...{ sheetId: sheet.id, markKey: newId(), aspectKey: aspect.id },
          ...{ text: markFor(aspect, at + code), replacesKey: null, deviceKey: TABLET },
          reason: aspect.kind === "deduction" ? "电弧擦伤一处" : null,
        },
      );
      invariant(entered.ok, `the demo's mark of ${aspect.id} is taken`);
      version = entered.value.version;
    }
    if (!isWhole) continue;
    const signed = await signSheet(
      command(hero),
      { live },
      {
        ...{ sheetId: sheet.id, version, deviceKey: TABLET, contestant: null },
        hand: { way: "typed", text: hero.name },
      },
    );
    invariant(signed.ok, "the demo's sheet is signed");
  }
}

/** Believable and always within what the aspect takes. */
function markFor(
  aspect: Awaited<ReturnType<typeof findJudgingDesk>>["aspects"][number],
  turn: number,
): string {
  if (aspect.kind === "judgement") return turn % 4 === 0 ? "3" : "2";
  if (aspect.kind === "measurement") return "1.8";
  if (aspect.kind === "deduction") return String(turn % 2);
  const max = aspect.kind === "points" ? Number(aspect.max) : 0;
  return String(max - (turn % 3) / 2);
}
