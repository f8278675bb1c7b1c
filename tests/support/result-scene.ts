import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import * as Contests from "~/features/contests/contests.queries.server";
import { enterContest } from "~/features/contests/enter-contest.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { createLive } from "~/features/live/live.server";
import { enterScores } from "~/features/results/enter-scores.server";
import { giveNotice } from "~/features/results/give-notice.server";
import { readAgain } from "~/features/results/read-again.server";
import * as Rechecks from "~/features/results/rechecks.queries.server";
import { blankScheme } from "~/features/scoring/domain/draft/blank-scheme";
import type { AdvanceRule, AwardRule, Scheme } from "~/features/scoring/domain/scheme/scheme";
import * as Marks from "~/features/scoring/marks.queries.server";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import { roads } from "~/roads.server";
import type { Actor, Role } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { HOUR_MS, type Instant, later, SECOND_MS } from "~/shared/instant";
import { thousandthsText } from "~/shared/points";
import { makeAccount } from "~db/factories/accounts";
import { makeContest, makeProgramme } from "~db/factories/contests";
import { markStage } from "~db/factories/marked-stages";
import { makeScheme } from "~db/factories/schemes";
import { makeEmployer } from "~db/factories/unions";
import { makeWorker } from "~db/factories/workers";
import { addCalendar } from "./calendar";
import { commandOf } from "./commands";
import { freshDatabase } from "./database";
import { drawInto } from "./drawing-room";
import { codeOf } from "./judging-scene";
import { TEST_KEYS, TEST_NOW } from "./load-context";
import { type SmallDistrict, smallDistrict } from "./small-district";

/** What one contestant got: a theory score as text, and the practical as every judge gave it, in thousandths. */
export interface SceneScore {
  readonly theory: string;
  readonly practical: number;
}

/** screens.md §4: both show 90.28. */
export const TIE: readonly SceneScore[] = [
  { theory: "88.00", practical: 91_250 },
  { theory: "90.50", practical: 90_180 },
  { theory: "86.00", practical: 89_770 },
  { theory: "80", practical: 80_000 },
];

/** To the best of so many. */
export const topAward = (id: string, count: number, atTie: "all" | "none" = "all"): AwardRule => {
  return { id, name: id, cut: { by: "top", count }, atTie };
};

interface SceneWish {
  /** By entry code, from 1 on. */
  readonly scores: readonly SceneScore[];
  readonly isCoded?: boolean;
  /** Each works for an employer of their own, of which nothing else is known. */
  readonly hasOwnEmployers?: boolean;
  readonly rankOn?: "rounded" | "exact";
  readonly judges?: number;
  readonly more?: Partial<Scheme>;
  /** With it a second stage follows, 总决赛, marked like the first. */
  readonly advance?: AdvanceRule;
}

export type ResultScene = Awaited<ReturnType<typeof resultScene>>;

/** Theory 30 : practical 70, totals to two places, the practical breaks a tie. */
function sceneScheme({ rankOn = "rounded", judges = 2, more = {}, advance }: SceneWish): Scheme {
  const blank = blankScheme("s", "电工决赛");
  const aspect = { max: "100", step: "0.01", combine: { by: "mean" } } as const;
  const modules = [
    { id: "理论", weightBp: 3000, aspects: [{ id: "A", kind: "imported", max: "100" }] },
    {
      ...{ id: "实操", weightBp: 7000, marking: "on-site", judges },
      aspects: [{ id: "B", kind: "points", ...aspect }],
    },
  ];
  const ties = [{ of: "module", id: "实操", first: "higher" }];
  const stage = { ...blank.stages[0], modules, ties, rankOn, round: { total: 2 } };
  const stages = advance
    ? [
        { ...stage, advance },
        { ...stage, id: "总决赛" },
      ]
    : [stage];
  return { ...blank, ...more, stages: stages as Scheme["stages"] };
}

/** A contest of single workers up to the lock: entered, drawn, judged and locked, each step by its people. */
export async function resultScene(wish: SceneWish) {
  const db = await freshDatabase();
  const district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  await addCalendar(db, TEST_NOW);
  const room = { roads, live: createLive(0) };
  const actor = (role: Role) => district.actors[role as keyof SmallDistrict["actors"]] as Actor;

  async function move(by: Actor, caseId: string, name: string, now: Instant = TEST_NOW) {
    const version = (await Cases.find(db, caseId))?.version ?? 0;
    const input = { caseId, move: name, version, comment: "", returned: {}, insteadOfId: null };
    return moveCase(commandOf(db, by, { now }), room, input);
  }
  const must = async (moving: ReturnType<typeof move>) => {
    const moved = await moving;
    if (!moved.ok) throw new Error(`refused: ${JSON.stringify(moved.reason)}`);
  };

  const { contestId, workers, judges, secondCoder } = await db
    .transaction()
    .execute(async (trx) => {
      const desk = { trx, now: TEST_NOW, record: async () => {} };
      const schemeId = await makeScheme(desk, { name: "电工决赛", draft: sceneScheme(wish) });
      const { below: unionId, employer: employerId, register } = district.ids;
      const account = async (role: Role, name: string, workerId?: string): Promise<Actor> => {
        const scope =
          role === "worker" ? { kind: "union" as const, unionId } : { kind: "everything" as const };
        const grants = [{ role, scope }];
        const username = `scene${newId().slice(-12)}`;
        const facts = { username, name, passwordHash: null, grants, at: TEST_NOW };
        const own = workerId ? { workerId } : {};
        return {
          accountId: await makeAccount(trx, { ...facts, ...own }),
          name,
          sessionId: newId(),
          grants,
        };
      };
      const people: Actor[] = [];
      for (const at of wish.scores.keys()) {
        const name = `令狐${at + 1}号`;
        const own = { unionId, name: `第${at + 1}仪表厂（演示）`, at: TEST_NOW };
        const worksFor = wish.hasOwnEmployers ? await makeEmployer(trx, own) : employerId;
        const facts = { name, unionId, employerId: worksFor, memberSince: "2020-01-01" };
        people.push(await account("worker", name, await makeWorker(desk, TEST_KEYS, facts)));
      }
      const day = TEST_NOW.slice(0, 10);
      const plan = { schemeId, entriesFromOn: day, entriesUntilOn: day, minimumField: 0 };
      const id = await makeContest(desk, {
        programmeId: await makeProgramme(desk, {
          name: "“工匠杯”技能竞赛",
          documentNumber: "工发〔2026〕1号",
        }),
        ...{ name: "电工", tradeId: register.trade, openedBy: actor("organiser").accountId },
        organisers: [wish.hasOwnEmployers ? "示例职业学校" : "甲镇总工会"],
        plan: { ...plan, isCoded: wish.isCoded ? 1 : 0 },
      });
      const panel: Actor[] = [];
      for (let at = 1; at <= (wish.judges ?? 2); at += 1)
        panel.push(await account("judge", `裁判${at}`));
      const secondCoder = await account("coding-officer", "南宫白露");
      return { contestId: id, workers: people, judges: panel, secondCoder };
    });

  const organiser = actor("organiser");
  const staff = district.actors["staff of a union below"] as Actor;
  const caseId = (await Contests.find(db, contestId))?.caseId ?? "";
  await must(move(organiser, caseId, "file"));
  await must(move(organiser, caseId, "open-registration"));
  for (const worker of workers) {
    const entered = await enterContest(commandOf(db, worker), room, { contestId, statement: null });
    if (!entered.ok) throw new Error(`refused: ${JSON.stringify(entered.reason)}`);
    await must(move(staff, entered.value.caseId, "confirm-employment"));
    await must(move(organiser, entered.value.caseId, "accept"));
  }
  await must(move(organiser, caseId, "close-registration"));
  await must(move(organiser, caseId, "start"));
  const [stage] = await Stages.findAllOfContests(db, [contestId]);
  if (!stage) throw new Error("no stage was laid out");
  const coders = [actor("coding-officer"), secondCoder];
  const people = { organiser, coders, supervisor: actor("supervisor") };
  await drawInto(db, people, stage.id, [workers.length]);
  const seats = judges.map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? ("leader" as const) : ("judge" as const) };
  });
  const staffed = await staffPanel(commandOf(db, organiser), {
    stageId: stage.id,
    moduleKey: "实操",
    seats,
  });
  if (!staffed.ok) throw new Error(`the panel is refused: ${staffed.reason}`);
  await must(move(organiser, stage.caseId, "start-judging"));
  await db.transaction().execute((trx) =>
    markStage(trx, {
      ...{ stageId: stage.id, atOf: () => TEST_NOW },
      marksOf: ({ number }) => ({ B: wish.scores[number - 1]?.practical ?? 0 }),
    }),
  );
  const list = wish.scores.map(({ theory }, at) => `${at + 1} ${theory}`).join("\n");
  const entered = await enterScores(commandOf(db, organiser), {
    stageId: stage.id,
    aspectKey: "A",
    list,
  });
  if (!entered.ok) throw new Error(`refused: ${JSON.stringify(entered.reason)}`);
  await must(move(actor("chief-judge"), stage.caseId, "lock"));
  return {
    ...{ db, room, district, contestId, caseId, workers, judges, coders, actor, move, must },
    stageId: stage.id,
    stageCaseId: stage.caseId,
  };
}

/** Rechecks a locked stage, every sheet read as it stands, and ends the recheck. */
export async function rechecked(scene: ResultScene): Promise<void> {
  const { db, must, move, actor, stageId, stageCaseId } = scene;
  await must(move(actor("chief-judge"), stageCaseId, "begin-recheck"));
  for (const { sheetId } of await Rechecks.findSheets(db, [stageId])) {
    const [mark] = await Marks.findAllStanding(db, [sheetId]);
    const marks = { B: thousandthsText(mark?.valueThousandths ?? 0) };
    const read = await readAgain(commandOf(db, actor("scorekeeper")), { sheetId, marks });
    if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.reason)}`);
  }
  await must(move(actor("chief-judge"), stageCaseId, "finish-recheck"));
}

/** The same up to the release of its scores. */
export async function released(scene: ResultScene): Promise<void> {
  await rechecked(scene);
  await scene.must(scene.move(scene.actor("organiser"), scene.stageCaseId, "release"));
}

/** When the time for appeals is over, by a second. */
export const AFTER_APPEALS = later(TEST_NOW, 2 * HOUR_MS + SECOND_MS);

/** The same up to the notice; its first attempt, with a stage open, is refused. */
export async function onNotice(
  scene: ResultScene,
  { promotionCount = 3, prizes = null }: { promotionCount?: number; prizes?: string | null } = {},
) {
  await released(scene);
  const { db, move, must, actor, stageCaseId, caseId, contestId, room } = scene;
  await must(move(actor("organiser"), stageCaseId, "end-appeal-time", AFTER_APPEALS));
  const version = async () =>
    (
      await db
        .selectFrom("Case")
        .select("version")
        .where("id", "=", caseId)
        .executeTakeFirstOrThrow()
    ).version;
  const give = async () =>
    giveNotice(commandOf(db, actor("organiser"), { now: AFTER_APPEALS }), room, {
      ...{ contestId, version: await version(), contact: "区总工会劳动经济部，010-88886666" },
      ...{ documentNumber: null, promotionCount, promotionLevel: 3, prizes },
    });
  const early = await give();
  if (codeOf(early) !== "stages-open") throw new Error("a notice with a stage open");
  await must(move(actor("organiser"), stageCaseId, "close", AFTER_APPEALS));
  const given = await give();
  if (!given.ok) throw new Error(`refused: ${codeOf(given)}`);
  return { noticeId: given.value.noticeId, version };
}
