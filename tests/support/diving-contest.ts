import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashPassword } from "better-auth/crypto";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import * as Contests from "~/features/contests/contests.queries.server";
import { USUAL_RULES } from "~/features/contests/domain/eligibility/rule-set";
import * as Stages from "~/features/contests/stages.queries.server";
import { createLive } from "~/features/live/live.server";
import { advanceEntries } from "~/features/results/advance-entries.server";
import { decodeLayer } from "~/features/results/decode-layer.server";
import { readAgain } from "~/features/results/read-again.server";
import * as Rechecks from "~/features/results/rechecks.queries.server";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { findPapers } from "~/features/scoring/find-papers.server";
import * as Marks from "~/features/scoring/marks.queries.server";
import { signPapers } from "~/features/scoring/sign-papers.server";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import { roads } from "~/roads.server";
import type { Actor, Role } from "~/shared/actor";
import { groupBy } from "~/shared/group-by";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { thousandthsText } from "~/shared/points";
import { canonicalJson } from "~db/columns";
import { makeAccount } from "~db/factories/accounts";
import { makeContest, makeProgramme } from "~db/factories/contests";
import { makeScheme } from "~db/factories/schemes";
import { addCalendar } from "./calendar";
import { commandOf } from "./commands";
import { freshDatabase } from "./database";
import { drawInto } from "./drawing-room";
import { importList } from "./imported-list";
import { TEST_KEYS, TEST_NOW } from "./load-context";
import { AFTER_APPEALS } from "./result-scene";
import { ROOT } from "./root";
import { type SmallDistrict, smallDistrict } from "./small-district";

export type DivingContest = Awaited<ReturnType<typeof divingContest>>;

/** People who come from anywhere: no union is asked for, and nobody's employer. */
const OPEN_TO_ALL = { ...USUAL_RULES, isMember: false, isEmployed: false };
const PASSWORD = "correct horse battery";

type Result = { readonly ok: boolean; readonly reason?: unknown };

function must<Done extends Result>(result: Done): Extract<Done, { ok: true }> {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result as Extract<Done, { ok: true }>;
}

/** A coded contest with the scheme of springboard diving, its registration open, and those who hold it. */
export async function divingContest(reshape: (scheme: Scheme) => Scheme = (scheme) => scheme) {
  const db = await freshDatabase();
  const district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  await db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
  await addCalendar(db, TEST_NOW);
  const room = { roads, live: createLive(0) };
  const actor = (role: Role) => district.actors[role as keyof SmallDistrict["actors"]] as Actor;
  const passwordHash = await hashPassword(PASSWORD);
  const made = await db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    const account = async (role: Role, name: string, more: object = {}): Promise<Actor> => {
      const grants = [{ role, scope: { kind: "everything" as const } }];
      const facts = { username: `diving${newId().slice(-12)}`, name, passwordHash: null, grants };
      const accountId = await makeAccount(trx, { ...facts, at: TEST_NOW, ...more });
      return { accountId, name, sessionId: newId(), grants };
    };
    const file = readFileSync(join(ROOT, "db/seed/schemes/diving.json"), "utf8");
    const draft = reshape(JSON.parse(file) as Scheme);
    const schemeId = await makeScheme(desk, { name: "跳水三米板", draft });
    const programmeId = await makeProgramme(desk, {
      name: "2000年",
      documentNumber: "〔2000〕1号",
    });
    const day = TEST_NOW.slice(0, 10);
    const contestId = await makeContest(desk, {
      ...{ programmeId, name: "男子三米板", openedBy: actor("organiser").accountId },
      tradeId: district.ids.register.trade,
      organisers: ["甲镇总工会"],
      plan: {
        ...{ schemeId, entriesFromOn: day, entriesUntilOn: day, minimumField: 0, isCoded: 1 },
        eligibility: canonicalJson(OPEN_TO_ALL),
      },
    });
    const judges: Actor[] = [];
    for (let seat = 1; seat <= 7; seat += 1) judges.push(await account("judge", `裁判${seat}`));
    return {
      ...{ contestId, judges },
      screener: await account("organiser", "南宫谷雨"),
      secondCoder: await account("coding-officer", "南宫白露"),
      secondReader: await account("scorekeeper", "钟离小满"),
      witness: await account("supervisor", "百里小雪", { username: "witness", passwordHash }),
    };
  });
  const { contestId } = made;
  const caseId = (await Contests.find(db, contestId))?.caseId ?? "";

  async function move(by: Actor, ofCase: string, name: string, now: Instant = TEST_NOW) {
    const version = (await Cases.find(db, ofCase))?.version ?? 0;
    const input = { caseId: ofCase, version, comment: "", returned: {}, insteadOfId: null };
    must(await moveCase(commandOf(db, by, { now }), room, { ...input, move: name }));
  }
  await move(actor("organiser"), caseId, "file");
  await move(actor("organiser"), caseId, "open-registration");
  const scene = { db, district, room, caseId, ...made, actor, move };
  return { ...scene, coders: [actor("coding-officer"), made.secondCoder] };
}

/** Brings a list of entrants in for the contest, as its organiser does. */
export function bringEntrants({ db, actor, contestId }: DivingContest, content: string) {
  return importList(db, actor("organiser"), { kind: "entrants", content, contestId });
}

/** Accepts everyone who waits, and starts the contest; answers its stages. */
export async function startDiving({ db, screener, actor, move, caseId, contestId }: DivingContest) {
  const waiting = await db
    .selectFrom("Case")
    .select("id")
    .where("contestId", "=", contestId)
    .where("road", "=", "entry")
    .where("state", "=", "submitted")
    .orderBy("id")
    .execute();
  for (const { id } of waiting) await move(screener, id, "accept");
  await move(actor("organiser"), caseId, "close-registration");
  await move(actor("organiser"), caseId, "start");
  return Stages.findAllOfContests(db, [contestId]);
}

type Stage = Awaited<ReturnType<typeof startDiving>>[number];

/** Draws a stage, staffs it with the seven judges and begins; answers the codes of its entries, by name. */
export async function beginStage(scene: DivingContest, stage: Stage) {
  const { db, actor, coders, judges, move } = scene;
  const organiser = actor("organiser");
  const names = await codesByName(db, stage.id);
  const people = { organiser, coders, supervisor: actor("supervisor") };
  await drawInto(db, people, stage.id, [names.size]);
  const seats = judges.map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? ("leader" as const) : ("judge" as const) };
  });
  const panel = { stageId: stage.id, moduleKey: "dives", seats };
  must(await staffPanel(commandOf(db, organiser), panel));
  await move(organiser, stage.caseId, "start-judging");
  return codesByName(db, stage.id);
}

async function codesByName(db: DivingContest["db"], stageId: string) {
  const rows = await db
    .selectFrom("StageEntry as s")
    .innerJoin("EntryMember as m", "m.entryId", "s.entryId")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .select(["w.name", "s.stationCode"])
    .where("s.stageId", "=", stageId)
    .execute();
  return new Map(rows.map(({ name, stationCode }) => [name, stationCode ?? ""]));
}

/** Brings a list of marks in, as a scorekeeper does. */
export function bringMarks({ db, actor, contestId }: DivingContest, content: string) {
  return importList(db, actor("scorekeeper"), { kind: "marks", content, contestId });
}

/** Notes the papers as signed, and leads the stage from its lock to its close, each step by its people. */
export async function closeStage(scene: DivingContest, stage: Stage) {
  const { db, room, actor, move, secondReader, coders } = scene;
  const { id: stageId, caseId } = stage;
  const papers = await findPapers(db, stageId, actor("scorekeeper").accountId);
  const count = papers.modules[0]?.counts.ready ?? 0;
  const signing = { stageId, moduleKey: "dives", count };
  must(await signPapers(commandOf(db, actor("scorekeeper")), room, signing));
  await move(actor("chief-judge"), caseId, "lock");
  await move(actor("chief-judge"), caseId, "begin-recheck");
  const sheets = await Rechecks.findSheets(db, [stageId]);
  const standing = groupBy(
    await Marks.findAllStanding(
      db,
      sheets.map(({ sheetId }) => sheetId),
    ),
    ({ sheetId }) => sheetId,
  );
  for (const { sheetId } of sheets) {
    const marks = Object.fromEntries(
      (standing.get(sheetId) ?? []).map((mark) => [
        mark.aspectKey,
        thousandthsText(mark.valueThousandths),
      ]),
    );
    must(await readAgain(commandOf(db, secondReader), { sheetId, marks }));
  }
  for (const officer of [...coders].reverse()) {
    const version = (await Cases.find(db, caseId))?.version ?? 0;
    const witness = { username: "witness", password: PASSWORD, realNow: TEST_NOW };
    must(await decodeLayer(commandOf(db, officer), room, { stageId, caseId, version, ...witness }));
  }
  await move(actor("organiser"), caseId, "release");
  await move(actor("organiser"), caseId, "end-appeal-time", AFTER_APPEALS);
  await move(actor("organiser"), caseId, "close", AFTER_APPEALS);
  return { signed: count, read: sheets.length };
}

/** Makes those who advance the list of the next stage; answers how many. */
export async function advance({ db, actor }: DivingContest, stage: Stage): Promise<number> {
  const advanced = await advanceEntries(commandOf(db, actor("organiser")), { stageId: stage.id });
  return must(advanced).value.count;
}
