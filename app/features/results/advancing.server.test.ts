import { expect, it } from "vitest";
import { findMessages } from "~/features/cases/find-messages.server";
import { abandonDraw } from "~/features/contests/abandon-draw.server";
import * as Stages from "~/features/contests/stages.queries.server";
import * as RedactedWorkers from "~/features/registry/redacted-workers.queries.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { HOUR_MS, later } from "~/shared/instant";
import { freezeStage, planSessions } from "~db/factories/drawn-stages";
import type { EntryMemberTable } from "~db/schema";
import { commandOf } from "../../../tests/support/commands";
import { TEST_KEYS } from "../../../tests/support/load-context";
import {
  AFTER_APPEALS,
  type ResultScene,
  released,
  resultScene,
} from "../../../tests/support/result-scene";
import { advanceEntries } from "./advance-entries.server";
import { correctAdvancing } from "./correct-advancing.server";
import { fileAppeal } from "./file-appeal.server";
import { findAdvancing } from "./find-advancing.server";
import { withOutcomes } from "./find-outcomes.server";
import { findOwnScores } from "./find-own-scores.server";
import * as Outcomes from "./outcomes.queries.server";

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;
const same = { theory: "85", practical: 85_000 };
const SCORES = [
  { theory: "90", practical: 90_000 },
  same,
  same,
  { theory: "70", practical: 70_000 },
];

async function closedStage(atTie: "all" | "none" | "break") {
  const breakBy = [{ of: "module", id: "实操", first: "higher" }] as const;
  const rule = { by: "top", count: 2, atTie, ...(atTie === "break" ? { breakBy } : {}) } as const;
  const scene = await resultScene({ scores: SCORES, advance: rule });
  await released(scene);
  const { db, actor, move, must, stageId, stageCaseId, contestId } = scene;
  const advance = (by = actor("organiser"), now = AFTER_APPEALS) =>
    advanceEntries(commandOf(db, by, { now }), { stageId });
  expect(reasonOf(await advance())).toBe("not-closed");
  await must(move(actor("organiser"), stageCaseId, "end-appeal-time", AFTER_APPEALS));
  await must(move(actor("organiser"), stageCaseId, "close", AFTER_APPEALS));
  const listed = async () => {
    const [, next] = await Stages.findAllOfContests(db, [contestId]);
    const rows = await db
      .selectFrom("StageEntry as s")
      .innerJoin("Entry as e", "e.id", "s.entryId")
      .select("e.number")
      .where("s.stageId", "=", next?.id ?? "")
      .orderBy("e.number")
      .execute();
    return rows.map(({ number }) => number);
  };
  return { scene, advance, listed };
}

it.each([
  ["all", [1, 2, 3]],
  ["none", [1]],
] as const)(
  "at a tie on the cut %s of the tied go on, and stand on the next stage's list once (contests.md §3)",
  async (atTie, numbers) => {
    const { scene, advance, listed } = await closedStage(atTie);
    expect(await listed()).toEqual([]);
    expect(reasonOf(await advance(scene.actor("chief-judge")))).toBe("not-allowed");
    expect(reasonOf(await advance())).toBeNull();
    expect(await listed()).toEqual(numbers);
    expect(reasonOf(await advance())).toBe("advanced-already");
    expect(await listed()).toEqual(numbers);
  },
);

it("is refused while a tie that is to be broken stands, and from the last stage", async () => {
  const { scene, advance, listed } = await closedStage("break");
  expect(reasonOf(await advance())).toBe("tie-unbroken");
  expect(await listed()).toEqual([]);
  const [, last] = await Stages.findAllOfContests(scene.db, [scene.contestId]);
  const stage = await Stages.find(scene.db, last?.id ?? "");
  if (!stage) throw new Error("no second stage");
  expect(reasonOf(await findAdvancing(scene.db, { ...stage, state: "closed" }))).toBe("last-stage");
});

it("leaves the place of someone who withdrew empty", async () => {
  const { scene, advance, listed } = await closedStage("all");
  const { db, contestId } = scene;
  const { caseId } = await db
    .selectFrom("Entry")
    .select("caseId")
    .where("contestId", "=", contestId)
    .where("number", "=", 2)
    .executeTakeFirstOrThrow();
  await db.updateTable("Case").set({ state: "withdrawn" }).where("id", "=", caseId).execute();
  expect(reasonOf(await advance())).toBeNull();
  expect(await listed()).toEqual([1, 3]);
});

it("tells those who advance once, and everyone whose standing a correction changes", async () => {
  const { scene, advance } = await closedStage("none");
  const { db, actor, stageId, contestId } = scene;
  const told = (at: number) => toldTo(scene, at);
  const correct = (entryNumber: number) =>
    correctAdvancing(commandOf(db, actor("organiser"), { now: AFTER_APPEALS }), {
      ...{ stageId, entryNumber, reason: "使用违禁器材" },
    });
  expect(reasonOf(await correct(1))).toBe("not-advanced");
  expect(reasonOf(await advance())).toBeNull();
  const [, next] = await Stages.findAllOfContests(db, [contestId]);
  const first = { contest: "电工", stage: "决赛", next: "总决赛", startsAt: null, seq: 1 };
  expect(await told(0)).toMatchObject([{ ...first, isAdvancing: 1 }]);
  expect([await told(1), await told(2), await told(3)]).toEqual([[], [], []]);
  expect(await Outcomes.findOfEntry(db, stageId, (await entryOf(scene, 2)).id)).toMatchObject({
    isAdvancing: 0,
  });

  expect(reasonOf(await correct(9))).toBe("entry-not-there");
  expect(reasonOf(await correct(1))).toBeNull();
  expect(reasonOf(await correct(1))).toBe("disqualified-already");
  expect(await told(0)).toMatchObject([
    { isAdvancing: 0, seq: 2 },
    { isAdvancing: 1, seq: 1 },
  ]);
  expect(await told(1)).toMatchObject([{ isAdvancing: 1, seq: 2 }]);
  expect(await told(2)).toMatchObject([{ isAdvancing: 1, seq: 2 }]);
  expect(await told(3)).toEqual([]);
  expect(await onList(next?.id ?? "")).toEqual([
    { number: 2, attendance: "expected" },
    { number: 3, attendance: "expected" },
  ]);

  function onList(id: string) {
    return db
      .selectFrom("StageEntry as s")
      .innerJoin("Entry as e", "e.id", "s.entryId")
      .select(["e.number", "s.attendance"])
      .where("s.stageId", "=", id)
      .orderBy("e.number")
      .execute();
  }
});

it("corrects no list any more once the next stage is being drawn, and tells nobody of a rehearsal", async () => {
  const { scene, advance } = await closedStage("none");
  const { db, actor, stageId, contestId } = scene;
  await db.updateTable("Contest").set({ isRehearsal: 1 }).where("id", "=", contestId).execute();
  expect(reasonOf(await advance())).toBeNull();
  const kinds = await db.selectFrom("Message").select("kind").distinct().execute();
  expect(kinds.map(({ kind }) => kind)).not.toContain("stage-outcome");

  const [, next] = await Stages.findAllOfContests(db, [contestId]);
  const session = { startsAt: later(AFTER_APPEALS, 24 * HOUR_MS), batchMinutes: 60 };
  const commandBy = (by: Actor) => commandOf(db, by, { now: AFTER_APPEALS });
  const room = { ...{ organiser: actor("organiser"), commandOf: commandBy }, coders: scene.coders };
  await planSessions(room, next?.id ?? "", [
    { ...session, venue: "实训楼", batchCount: 1, stationCount: 1 },
  ]);
  const entry = await db
    .selectFrom("StageOutcome")
    .select("entryId")
    .where("isAdvancing", "=", 1)
    .executeTakeFirstOrThrow();
  expect(await Outcomes.findOfEntry(db, stageId, entry.entryId)).toMatchObject({
    ...{ startsAt: session.startsAt, venue: "实训楼", ownSessionId: null },
  });
  const drawId = await freezeStage({ ...room, tokenKey: TEST_KEYS.tokenKey }, next?.id ?? "");
  const input = { stageId, entryNumber: 1, reason: "查实" };
  const correct = () => correctAdvancing(commandBy(actor("organiser")), input);
  expect(reasonOf(await correct())).toBe("next-drawn");
  const given = { drawId, reason: "名单须更正" };
  const [officer] = scene.coders;
  if (!officer) throw new Error("nobody holds the draw");
  expect(reasonOf(await abandonDraw(commandBy(officer), given))).toBeNull();
  expect(reasonOf(await correct())).toBeNull();
});

it("keeps whom a record tells of on the next stage's list, disqualified, and redacts the reason with the record", async () => {
  const { scene, advance } = await closedStage("none");
  const { db, actor, contestId, stageId } = scene;
  expect(reasonOf(await advance())).toBeNull();
  const [, next] = await Stages.findAllOfContests(db, [contestId]);
  const row = await db
    .selectFrom("StageEntry")
    .select(["id", "entryId"])
    .where("stageId", "=", next?.id ?? "")
    .executeTakeFirstOrThrow();
  const by = actor("organiser");
  const recorded = { recordedAt: AFTER_APPEALS, recordedBy: by.accountId };
  const incident = { id: newId(), stageId: next?.id ?? "", stageEntryId: row.id, text: "查实" };
  await db
    .insertInto("Incident")
    .values({ ...incident, ...recorded })
    .execute();
  const input = { stageId, entryNumber: 1, reason: "使用违禁器材" };
  const command = commandOf(db, by, { now: AFTER_APPEALS });
  expect(reasonOf(await correctAdvancing(command, input))).toBeNull();
  const rows = () =>
    db
      .selectFrom("StageEntry")
      .select(["attendance", "attendanceReason"])
      .where("entryId", "=", row.entryId)
      .execute();
  const told = { attendance: "disqualified", attendanceReason: input.reason };
  expect(await rows()).toEqual([told, told]);
  const about = { workerId: await workerOf(scene, 1), name: "—", at: AFTER_APPEALS };
  await db
    .transaction()
    .execute((trx) => RedactedWorkers.redact(trx, { ...about, by: by.accountId }));
  const untold = { ...told, attendanceReason: "" };
  expect(await rows()).toEqual([untold, untold]);
});

it("tells everyone who competes once, and nobody else (contests.md §1)", async () => {
  const { scene, advance } = await closedStage("all");
  const others = [
    // Left entry 4, which stays, and competes in entry 1, which goes on; leads entry 2 besides.
    { worker: 1, entry: 4, part: "replaced" },
    { worker: 1, entry: 2, part: "leader" },
    // Two records that became one stand in two entries.
    { worker: 2, entry: 3, part: "contestant" },
    { worker: 4, entry: 1, part: "substitute" },
    { worker: 4, entry: 2, part: "replaced" },
  ] as const;
  for (const { worker, entry, part } of others) await join(scene, { worker, entry, part });
  expect(reasonOf(await advance())).toBeNull();
  const told = async (at: number) =>
    (await toldTo(scene, at)).map((outcome) => outcome?.isAdvancing);
  expect([await told(0), await told(1), await told(2), await told(3)]).toEqual([[1], [1], [1], []]);
});

it("shows own scores, and takes an appeal, for the entry in which one competes, or else leads (glossary.md 46)", async () => {
  const { scene } = await closedStage("all");
  const { db, contestId, workers } = scene;
  await join(scene, { worker: 4, entry: 1, part: "replaced" });
  await join(scene, { worker: 4, entry: 2, part: "leader" });
  const own = async (worker: number) => {
    const workerId = await workerOf(scene, worker);
    const page = await findOwnScores(db, { contestId, workerId, now: AFTER_APPEALS });
    return page?.released?.ladder?.total ?? null;
  };
  const before = [await own(1), await own(2), await own(4)];
  expect(before).toEqual(["90.00", "85.00", "70.00"]);
  const ofFourth = db.selectFrom("Entry").select("id").where("number", "=", 4);
  const setPart = (part: "replaced" | "substitute") =>
    db.updateTable("EntryMember").set({ part }).where("entryId", "in", ofFourth).execute();
  await setPart("replaced");
  const appeal = () =>
    fileAppeal(commandOf(db, workers[3] as Actor, { now: AFTER_APPEALS }), {
      ...{ contestId, ground: "scoring", text: "漏计一处" },
    });
  expect(await own(4)).toBe("85.00");
  expect(reasonOf(await appeal())).toMatchObject({ code: "appeal-too-late" });
  await db.deleteFrom("EntryMember").where("part", "=", "leader").execute();
  expect(await own(4)).toBeNull();
  expect(reasonOf(await appeal())).toMatchObject({ code: "not-entered" });
  await setPart("substitute");
  expect(await own(4)).toBeNull();
});

/** What the messages about stages tell the worker at this place of the scene. */
async function toldTo({ db, workers }: ResultScene, at: number) {
  const worker = workers[at] as Actor;
  const page = { actor: worker, now: AFTER_APPEALS, limit: 9, offset: 0 };
  const messages = await findMessages(db, roads, page);
  const about = messages.filter(({ kind }) => kind === "stage-outcome");
  return (await withOutcomes(db, worker.accountId, about)).map(({ outcome }) => outcome);
}

/** Puts the worker of one entry on the list of another, by their codes. */
async function join(
  scene: ResultScene,
  { worker, entry, part }: { worker: number; entry: number; part: EntryMemberTable["part"] },
) {
  const workerId = await workerOf(scene, worker);
  const { id: entryId } = await entryOf(scene, entry);
  const { count } = await scene.db
    .selectFrom("EntryMember")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("entryId", "=", entryId)
    .executeTakeFirstOrThrow();
  const member = { id: newId(), entryId, seq: count + 1, workerId, part };
  await scene.db.insertInto("EntryMember").values(member).execute();
}

async function workerOf(scene: ResultScene, number: number): Promise<string> {
  const accountId = scene.workers[number - 1]?.accountId ?? "";
  const account = scene.db.selectFrom("Account").select("workerId").where("id", "=", accountId);
  return (await account.executeTakeFirstOrThrow()).workerId ?? "";
}

function entryOf({ db, contestId }: ResultScene, number: number) {
  const entries = db.selectFrom("Entry").select("id").where("contestId", "=", contestId);
  return entries.where("number", "=", number).executeTakeFirstOrThrow();
}
