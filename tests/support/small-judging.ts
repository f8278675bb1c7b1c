import type { Command, Desk } from "~/features/audit/carry-out.server";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import * as Contests from "~/features/contests/contests.queries.server";
import { enterContest } from "~/features/contests/enter-contest.server";
import { markAbsent } from "~/features/contests/mark-absent.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { createLive } from "~/features/live/live.server";
import { blankScheme } from "~/features/scoring/domain/draft/blank-scheme";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { makePledge } from "~/features/scoring/make-pledge.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import { roads } from "~/roads.server";
import type { Actor, Role } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { makeContest, makeProgramme } from "~db/factories/contests";
import { makeScheme } from "~db/factories/schemes";
import { makeWorker } from "~db/factories/workers";
import { addCalendar } from "./calendar";
import { commandOf } from "./commands";
import { drawInto } from "./drawing-room";
import { TEST_NOW } from "./load-context";
import type { SmallRegister } from "./small-register";
import { TEST_KEYS } from "./test-keys";

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
    Record<
      | ("leader" | "second" | "third" | "spare" | "chief")
      | ("organiser" | "coder" | "secondCoder" | "supervisor"),
      Actor
    >
  >;
  readonly contestId: string;
  readonly stageId: string;
  readonly stageEntryIds: readonly string[];
  /** The case of an entry that was accepted. */
  readonly entryCaseId: string;
  /** The entry codes of the two who came: which they are, the draw says. */
  readonly expectedNumbers: readonly number[];
  readonly panelId: string;
  /** Of leader, second and third. */
  readonly seatIds: readonly string[];
  /** By seat, in the order of the station codes. */
  sheetIds(seatId: string | undefined): Promise<string[]>;
}

/** What the small district has of it: a grassroots union, an employer, a trade on the register. */
interface Surroundings {
  readonly ids: {
    readonly below: string;
    readonly employer: string;
    readonly register: Pick<SmallRegister, "trade">;
  };
  /** Those of the installation that a server will open; the tests' own where nobody serves it. */
  readonly keys?: KeyRing;
}

/** A stage that is being judged: three judges, three entries in two batches, the third of them absent. */
export async function smallJudging(
  db: Db,
  district: Surroundings,
  {
    hasBegun = true,
    hasPledged = hasBegun,
    leader = null,
  }: { hasBegun?: boolean; hasPledged?: boolean; leader?: Actor | null } = {},
): Promise<SmallJudging> {
  await addCalendar(db, TEST_NOW);
  const organiser = await inTransaction(db, ({ trx }) =>
    makeJudge(trx, "organiser", { kind: "everything" }, "慕容谷雨"),
  );
  const { contestId, stageId, stageCaseId, entrants } = await startedContest(
    db,
    district,
    organiser,
  );
  const actors = await inTransaction(db, async ({ trx }) => {
    const scope = { kind: "contest", contestId } as const;
    const judge = (name: string) => makeJudge(trx, "judge", scope, name);
    return {
      leader: leader ?? (await judge("长孙清明")),
      second: await judge("欧阳处暑"),
      third: await judge("诸葛立夏"),
      spare: await judge("东方夏至"),
      chief: await makeJudge(trx, "chief-judge", scope, "司徒大寒"),
      coder: await makeJudge(trx, "coding-officer", scope, "皇甫寒露"),
      secondCoder: await makeJudge(trx, "coding-officer", scope, "南宫白露"),
      supervisor: await makeJudge(trx, "supervisor", scope, "百里大雪"),
      organiser,
    };
  });
  const { stageEntryIds, expectedNumbers } = await drawnEntries(db, { stageId, actors });
  const judges = [actors.leader, actors.second, actors.third];
  const seats = judges.map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? ("leader" as const) : ("judge" as const) };
  });
  const input = { stageId, moduleKey: MODULE_KEY, seats };
  const staffed = await staffPanel(commandOf(db, organiser), input);
  if (!staffed.ok) throw new Error(`the panel is refused: ${staffed.reason}`);
  if (hasBegun) await move(db, organiser, stageCaseId, "start-judging");
  for (const [at, seatId] of staffed.value.seatIds.entries()) {
    if (!hasPledged) break;
    await makePledge(commandOf(db, judges[at] as Actor), { seatId, employerIds: [] });
  }
  const { panelId, seatIds } = staffed.value;
  return {
    ...{ contestId, stageId, stageEntryIds, expectedNumbers, actors, panelId, seatIds },
    entryCaseId: entrants[0]?.caseId ?? "",
    sheetIds: (seatId) => sheetIdsOf(db, seatId ?? ""),
  };
}

const room = { roads, live: createLive(0) };

/** Draws the stage into two sessions of one batch, one station in the first; the last one doesn't come. */
async function drawnEntries(
  db: Db,
  { stageId, actors }: Pick<SmallJudging, "stageId" | "actors">,
): Promise<Pick<SmallJudging, "stageEntryIds" | "expectedNumbers">> {
  const { organiser, coder, secondCoder, supervisor } = actors;
  const people = { organiser, coders: [coder, secondCoder], supervisor };
  await drawInto(db, people, stageId, [1, 2]);
  const entries = await Panels.findStageEntries(db, stageId);
  const stageEntryIds = entries.map(({ stageEntryId }) => stageEntryId);
  const last = { stageId, stageEntryId: stageEntryIds.at(-1) ?? "" };
  const absent = await markAbsent(commandOf(db, organiser), last);
  if (!absent.ok) throw new Error(`the absence is refused: ${absent.reason}`);
  const came = entries.slice(0, 2).map(({ number }) => number ?? 0);
  return { stageEntryIds, expectedNumbers: came.sort((one, other) => one - other) };
}

interface StartedContest {
  readonly contestId: string;
  readonly stageId: string;
  readonly stageCaseId: string;
  /** Each with the case of their entry. */
  readonly entrants: readonly { readonly worker: Actor; readonly caseId: string }[];
}

/** A contest that was entered by three and started, each step by its people; its stage waits for the draw. */
export async function startedContest(
  db: Db,
  { ids: { below, employer, register }, keys = TEST_KEYS }: Surroundings,
  organiser: Actor,
): Promise<StartedContest> {
  const commandBy = (actor: Actor) => ({ ...commandOf(db, actor), auditKey: keys.auditKey });
  const take = (actor: Actor, caseId: string, name: string) =>
    moveAs(commandBy(actor), caseId, name);
  const { contestId, staff, workers } = await inTransaction(db, async (desk) => {
    const schemeId = await makeScheme(desk, { name: "焊工决赛", draft: judgedScheme() });
    const programmeId = await makeProgramme(desk, { name: "评分演练" });
    const day = TEST_NOW.slice(0, 10);
    const workers: Actor[] = [];
    for (const name of ["欧阳小满", "司马芒种", "东郭大暑"]) {
      const facts = { name, unionId: below, employerId: employer, memberSince: "2020-01-01" };
      const workerId = await makeWorker(desk, keys, facts);
      const over = { kind: "union", unionId: below } as const;
      workers.push(await makeJudge(desk.trx, "worker", over, name, workerId));
    }
    return {
      contestId: await makeContest(desk, {
        ...{ programmeId, name: "焊工", tradeId: register.trade, openedBy: organiser.accountId },
        organisers: ["甲镇总工会"],
        plan: {
          schemeId,
          entriesFromOn: day,
          entriesUntilOn: day,
          minimumField: 0,
          isRehearsal: 1,
        },
      }),
      staff: await makeJudge(
        desk.trx,
        "union-staff",
        { kind: "union", unionId: below },
        "夏侯小寒",
      ),
      workers,
    };
  });
  const contestCase = (await Contests.find(db, contestId))?.caseId ?? "";
  await take(organiser, contestCase, "file");
  await take(organiser, contestCase, "open-registration");
  const entrants: { worker: Actor; caseId: string }[] = [];
  for (const worker of workers) {
    const input = { contestId, statement: null };
    const entered = await enterContest(commandBy(worker), room, input);
    if (!entered.ok) throw new Error(`refused: ${JSON.stringify(entered.reason)}`);
    await take(staff, entered.value.caseId, "confirm-employment");
    await take(organiser, entered.value.caseId, "accept");
    entrants.push({ worker, caseId: entered.value.caseId });
  }
  await take(organiser, contestCase, "close-registration");
  await take(organiser, contestCase, "start");
  const [stage] = await Stages.findAllOfContests(db, [contestId]);
  if (!stage) throw new Error("no stage was laid out");
  return { contestId, stageId: stage.id, stageCaseId: stage.caseId, entrants };
}

/** Moves a case as someone does, in the version in which it stands. */
export function move(db: Db, actor: Actor, caseId: string, name: string): Promise<void> {
  return moveAs(commandOf(db, actor), caseId, name);
}

async function moveAs(command: Command, caseId: string, name: string): Promise<void> {
  const version = (await Cases.find(command.db, caseId))?.version ?? 0;
  const input = { caseId, move: name, version, comment: "", returned: {}, insteadOfId: null };
  const moved = await moveCase(command, room, input);
  if (!moved.ok) throw new Error(`can't ${name}: ${JSON.stringify(moved.reason)}`);
}

function inTransaction<Made>(db: Db, make: (desk: Desk) => Promise<Made>): Promise<Made> {
  return db.transaction().execute((trx) => make({ trx, now: TEST_NOW, record: async () => {} }));
}

async function makeJudge(
  trx: Parameters<typeof makeAccount>[0],
  role: Role,
  scope: Actor["grants"][number]["scope"],
  name: string,
  workerId?: string,
): Promise<Actor> {
  const grants = [{ role, scope }];
  const username = `judge${newId().slice(-12)}`;
  const account = { username, name, passwordHash: null, grants, at: TEST_NOW };
  const own = workerId ? { workerId } : {};
  return {
    accountId: await makeAccount(trx, { ...account, ...own }),
    name,
    sessionId: newId(),
    grants,
  };
}

async function sheetIdsOf(db: Db, seatId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("Sheet as h")
    .innerJoin("StageEntry as e", "e.id", "h.stageEntryId")
    .select("h.id")
    .where("h.seatId", "=", seatId)
    .where("h.setAsideAt", "is", null)
    .orderBy("e.stationCode")
    .execute();
  return rows.map(({ id }) => id);
}
