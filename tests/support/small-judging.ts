import { blankScheme } from "~/features/scoring/domain/draft/blank-scheme";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { makePledge } from "~/features/scoring/make-pledge.server";
import { openSheets } from "~/features/scoring/open-sheets.server";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import type { Actor, Role } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Db } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { makeJudgedContest } from "~db/factories/judged-contests";
import { makeScheme } from "~db/factories/schemes";
import { commandOf } from "./commands";
import { TEST_NOW } from "./load-context";
import type { SmallRegister } from "./small-register";

export const MODULE_KEY = "实操";

/** One module with an aspect of each kind; its leader enters the reading. */
function judgedScheme(): Scheme {
  const blank = blankScheme("s", "焊工决赛");
  const mean = { by: "mean" } as const;
  const module = {
    id: MODULE_KEY,
    marking: "on-site",
    contestantSigns: true,
    judges: 3,
    weightBp: 10_000,
    aspects: [
      { id: "B1.1", kind: "points", max: "5", step: "0.5", combine: mean },
      { id: "B1.2", kind: "judgement", max: "6", benchmarks: ["差", "可", "好", "优"] },
      { id: "B2.1", kind: "deduction", each: "1", atMost: "4", combine: mean },
      { id: "B2.2", kind: "measurement", max: "4", bands: [{ from: "0", to: "3", mark: "4" }] },
    ],
  } as const;
  const [stage] = blank.stages;
  return { ...blank, stages: [{ ...stage, modules: [module], ties: [] } as Scheme["stages"][0]] };
}

export interface SmallJudging {
  readonly actors: Readonly<
    Record<"leader" | "second" | "third" | "spare" | "chief" | "organiser", Actor>
  >;
  readonly contestId: string;
  readonly stageId: string;
  readonly stageEntryIds: readonly string[];
  readonly panelId: string;
  /** Of leader, second and third. */
  readonly seatIds: readonly string[];
  /** By seat, in the order of the draw. */
  sheetIds(seatId: string | undefined): Promise<string[]>;
}

/** A stage that is being judged: three judges, three entries in two batches, the third of them absent. */
export async function smallJudging(
  db: Db,
  district: { readonly ids: { readonly union: string; readonly register: SmallRegister } },
  { hasPledged = true, leader = null }: { hasPledged?: boolean; leader?: Actor | null } = {},
): Promise<SmallJudging> {
  const { register, union } = district.ids;
  const made = await db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    const schemeId = await makeScheme(desk, { name: "焊工决赛", draft: judgedScheme() });
    const owner = await makeJudge(trx, "organiser", { kind: "everything" }, "慕容谷雨");
    const contest = await makeJudgedContest(trx, {
      ...{ name: "焊工", unionId: union, ownerId: owner.accountId, schemeId, at: TEST_NOW },
      schemeStage: "决赛",
      isCoded: true,
      entries: [
        { workerId: register.worker, batch: 1 },
        { workerId: register.member, batch: 2 },
        { workerId: register.ownWorker, batch: 2, attendance: "absent" },
      ],
    });
    const scope = { kind: "contest", contestId: contest.contestId } as const;
    const judge = (name: string) => makeJudge(trx, "judge", scope, name);
    const actors = {
      leader: leader ?? (await judge("长孙清明")),
      second: await judge("欧阳处暑"),
      third: await judge("诸葛立夏"),
      spare: await judge("东方夏至"),
      chief: await makeJudge(trx, "chief-judge", scope, "司徒大寒"),
      organiser: owner,
    };
    return { ...contest, actors };
  });
  const { actors, stageId } = made;
  const seats = [actors.leader, actors.second, actors.third].map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? ("leader" as const) : ("judge" as const) };
  });
  const input = { stageId, moduleKey: MODULE_KEY, seats };
  const staffed = await staffPanel(commandOf(db, actors.organiser), input);
  if (!staffed.ok) throw new Error(`the panel is refused: ${staffed.reason}`);
  await openSheets(commandOf(db, actors.organiser), { stageId });
  const judges = [actors.leader, actors.second, actors.third];
  for (const [at, seatId] of staffed.value.seatIds.entries()) {
    if (!hasPledged) break;
    await makePledge(commandOf(db, judges[at] as Actor), { seatId, employerIds: [] });
  }
  return { ...made, ...staffed.value, sheetIds: (seatId) => sheetIdsOf(db, seatId ?? "") };
}

async function makeJudge(
  trx: Parameters<typeof makeAccount>[0],
  role: Role,
  scope: Actor["grants"][number]["scope"],
  name: string,
): Promise<Actor> {
  const grants = [{ role, scope }];
  const username = `judge${newId().slice(-12)}`;
  const account = { username, name, passwordHash: null, grants, at: TEST_NOW };
  return { accountId: await makeAccount(trx, account), name, sessionId: newId(), grants };
}

async function sheetIdsOf(db: Db, seatId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("Sheet as h")
    .innerJoin("StageEntry as e", "e.id", "h.stageEntryId")
    .select("h.id")
    .where("h.seatId", "=", seatId)
    .where("h.setAsideAt", "is", null)
    .orderBy("e.place")
    .execute();
  return rows.map(({ id }) => id);
}
