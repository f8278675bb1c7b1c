import { beforeEach, describe, expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import { undoMove } from "~/features/cases/undo-move.server";
import { createLive } from "~/features/live/live.server";
import * as Memberships from "~/features/registry/memberships.queries.server";
import * as RedactedWorkers from "~/features/registry/redacted-workers.queries.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { DAY_MS, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { commandOf } from "../../../tests/support/commands";
import { TEST_NOW } from "../../../tests/support/load-context";
import { settledDistrict } from "../../../tests/support/settled-district";
import type { Person, SmallDistrict } from "../../../tests/support/small-district";
import { changePlan } from "./change-plan.server";
import * as Contests from "./contests.queries.server";
import type { ChangePlanInput } from "./contests.schemas";
import { decideField } from "./decide-field.server";
import { enterContest } from "./enter-contest.server";
import * as Entries from "./entries.queries.server";
import { fileEntry } from "./file-entry.server";
import { findSeason } from "./find-season.server";
import { mendEntry } from "./mend-entry.server";
import { openContest } from "./open-contest.server";
import { openProgramme } from "./open-programme.server";
import * as Stages from "./stages.queries.server";

let db: Db;
let district: SmallDistrict;
const room = { roads, live: createLive(0) };

beforeEach(async () => {
  ({ db, district } = await settledDistrict());
});

const who = (person: Person) => district.actors[person] as Actor;
const organiser = () => who("organiser");
const worker = () => who("worker of the union");
const union = () => who("staff of the union");
const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;
const TOMORROW = later(TEST_NOW, DAY_MS).slice(0, 10);

async function move(actor: Actor, caseId: string, name: string, more: object = {}) {
  const version = (await Cases.find(db, caseId))?.version ?? 0;
  const input = { caseId, move: name, version, comment: "", returned: {}, insteadOfId: null };
  return moveCase(commandOf(db, actor), room, { ...input, ...more });
}

const contestOf = async (contestId: string) => {
  const contest = await Contests.find(db, contestId);
  if (!contest) throw new Error("no such contest");
  return contest;
};

/** The contest's plan as it stands, with changes. */
async function planOf(contestId: string, changes: Partial<ChangePlanInput>) {
  const { version, name, tradeId, memberCount, substituteCount, schemeId } =
    await contestOf(contestId);
  const plan: ChangePlanInput = {
    contestId,
    version,
    name,
    tradeId,
    memberCount,
    substituteCount,
    schemeId,
    level: "district",
    kind: "skill",
    sponsors: "区总工会",
    organisers: "甲镇总工会\n\n 乙镇总工会 ",
    supporters: null,
    entriesFromOn: TEST_NOW.slice(0, 10),
    entriesUntilOn: TOMORROW,
    heldOn: "2026-12-05",
    venue: "实训楼",
    capacity: 2,
    unionQuota: null,
    minimumField: 0,
    isCoded: "1",
  };
  return { ...plan, ...changes };
}

/** The small contest with registration open; its scheme's draft is what is in force. */
async function openedContest(changes: Partial<ChangePlanInput> = {}): Promise<string> {
  const contestId = district.ids.contest;
  const plan = await planOf(contestId, {
    tradeId: district.ids.register.trade,
    schemeId: district.ids.worldSkillsScheme,
    ...changes,
  });
  expect(reasonOf(await changePlan(commandOf(db, organiser()), plan))).toBeNull();
  const { caseId } = await contestOf(contestId);
  expect(reasonOf(await move(organiser(), caseId, "file"))).toBeNull();
  expect(reasonOf(await move(organiser(), caseId, "open-registration"))).toBeNull();
  return contestId;
}

/** Makes "worker of the union" a member of it. */
async function enrol() {
  await db.transaction().execute((trx) =>
    Memberships.insert(trx, {
      id: newId(),
      workerId: district.ids.register.ownWorker,
      unionId: district.ids.union,
      startsOn: "2020-01-01",
      endsOn: null,
      createdAt: TEST_NOW,
      createdBy: null,
      importId: null,
    }),
  );
}

async function entered(contestId: string): Promise<string> {
  const result = await enterContest(commandOf(db, worker()), room, { contestId, statement: null });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value.caseId;
}

/** The lists of the contest's stages. */
function listedIn(contestId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Stage as s", "s.id", "e.stageId")
    .select(["e.attendance", "e.place"])
    .where("s.contestId", "=", contestId)
    .execute();
}

describe("a programme and its contests (contests.md §1)", () => {
  it("a programme's name is there once a year", async () => {
    const open = (name: string) =>
      openProgramme(commandOf(db, organiser()), { name, year: 2026, documentNumber: null });
    expect((await open("工匠杯")).ok).toBe(true);
    expect(reasonOf(await open("工匠杯"))).toBe("programme-known");
  });

  it("a contest takes its name from its trade, and needs one of the two", async () => {
    const { programme: programmeId, register } = district.ids;
    const open = (tradeId: string | null) =>
      openContest(commandOf(db, organiser()), {
        programmeId,
        tradeId,
        name: null,
        fromId: null,
        isRehearsal: null,
      });
    const opened = await open(register.trade);
    if (!opened.ok) throw new Error("refused");
    const contest = await contestOf(opened.value.contestId);
    expect(contest.name).toBe(contest.tradeName);
    expect(reasonOf(await open(null))).toBe("name-missing");
    expect(reasonOf(await open(newId()))).toBe("trade-unknown");
  });

  it("a copy takes over hosts, scheme, rules and size, but no dates, no venue and no version", async () => {
    const model = await openedContest();
    const copied = await openContest(commandOf(db, organiser()), {
      programmeId: district.ids.programme,
      tradeId: null,
      name: "焊工（再办）",
      fromId: model,
      isRehearsal: "1",
    });
    if (!copied.ok) throw new Error("refused");
    const copy = await contestOf(copied.value.contestId);
    const original = await contestOf(model);
    expect(copy).toMatchObject({
      tradeId: original.tradeId,
      capacity: 2,
      schemeId: original.schemeId,
      schemeVersion: null,
      eligibility: original.eligibility,
      entriesFromOn: null,
      heldOn: null,
      venue: "",
      isRehearsal: 1,
      copiedFromId: model,
      phase: "draft",
    });
    const hostsOf = async (id: string) =>
      (await Contests.findHosts(db, [id])).map(({ kind, name }) => `${kind} ${name}`);
    expect(await hostsOf(copy.id)).toEqual([
      "sponsor 区总工会",
      "organiser 甲镇总工会",
      "organiser 乙镇总工会",
    ]);
  });

  it("a plan that someone else changed meanwhile is refused, and nothing is overwritten", async () => {
    const { contest } = district.ids;
    const stale = await planOf(contest, { venue: "一号车间" });
    const command = commandOf(db, organiser());
    expect((await changePlan(command, await planOf(contest, { venue: "二号车间" }))).ok).toBe(true);
    expect(reasonOf(await changePlan(commandOf(db, organiser()), stale))).toBe("stale-version");
    expect((await contestOf(contest)).venue).toBe("二号车间");
  });

  it("an organiser of another contest changes nothing here, one of this contest does", async () => {
    const { contest } = district.ids;
    const scoped = (contestId: string): Actor => ({
      ...organiser(),
      grants: [{ role: "organiser", scope: { kind: "contest", contestId } }],
    });
    const plan = await planOf(contest, {});
    expect(reasonOf(await changePlan(commandOf(db, scoped(newId())), plan))).toBe("not-allowed");
    expect((await changePlan(commandOf(db, scoped(contest)), plan)).ok).toBe(true);
    const { caseId } = await contestOf(contest);
    expect(reasonOf(await move(scoped(newId()), caseId, "cancel", { comment: "不办" }))).toEqual({
      kind: "not-allowed",
    });
    expect((await move(scoped(contest), caseId, "cancel", { comment: "不办" })).ok).toBe(true);
  });

  it("what blocks the next phase refuses the move by its name", async () => {
    const { caseId } = await contestOf(district.ids.contest);
    const refusal = async (name: string) => reasonOf(await move(organiser(), caseId, name));
    expect(await refusal("file")).toEqual({ kind: "guard", reason: "trade-missing" });
    const plan = await planOf(district.ids.contest, { tradeId: district.ids.register.trade });
    await changePlan(commandOf(db, organiser()), plan);
    expect(await refusal("file")).toBeNull();
    // The scheme's draft says something else than its version in force.
    expect(await refusal("open-registration")).toEqual({
      kind: "guard",
      reason: "scheme-not-in-force",
    });
  });

  it("registration settles the scheme's version and lays out its stages; the scheme then stays", async () => {
    const contestId = await openedContest();
    expect((await contestOf(contestId)).schemeVersion).toBe(1);
    const stages = await Stages.findAllOfContests(db, [contestId]);
    expect(stages.map(({ seq, schemeStage, state }) => [seq, schemeStage, state])).toEqual([
      [1, "决赛", "draw"],
    ]);
    const plan = await planOf(contestId, { schemeId: district.ids.scheme });
    expect(reasonOf(await changePlan(commandOf(db, organiser()), plan))).toBe("scheme-settled");
  });

  it("the season shows the contest with what blocks it, and counts it among the blocked", async () => {
    const season = await findSeason(db, {
      actor: organiser(),
      programme: district.ids.programme,
      view: "blocked",
      now: TEST_NOW,
    });
    expect(
      season.rows.map(({ name, blocker, track }) => [name, blocker?.code, track.current]),
    ).toEqual([["焊工", "trade-missing", "scheme"]]);
    expect(season.counts).toEqual({ all: 1, mine: 1, blocked: 1, soon: 0 });
  });
});

describe("an entry (contests.md §2)", () => {
  it("by the worker is confirmed by the union, screened, and gets the next code with its facts frozen", async () => {
    await enrol();
    const contestId = await openedContest();
    const caseId = await entered(contestId);
    expect(reasonOf(await move(organiser(), caseId, "accept"))).toEqual({ kind: "wrong-state" });
    expect(reasonOf(await move(union(), caseId, "confirm-employment"))).toBeNull();
    expect(reasonOf(await move(organiser(), caseId, "accept"))).toBeNull();
    const [entry] = await Entries.findAllOfCases(db, [caseId]);
    expect(entry).toMatchObject({ number: 1, origin: "worker", unionId: district.ids.union });
    const frozen = await db
      .selectFrom("EntryVerdict")
      .select(["seq", "rule", "verdict"])
      .where("entryId", "=", entry?.id ?? "")
      .orderBy("seq")
      .execute();
    expect(frozen.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      "member met",
      "employed met",
      "one-contest met",
      "entered-once met",
    ]);
  });

  it("an acceptance that is taken back gives its code free", async () => {
    await enrol();
    const caseId = await entered(await openedContest());
    await move(union(), caseId, "confirm-employment");
    await move(organiser(), caseId, "accept");
    const version = (await Cases.find(db, caseId))?.version ?? 0;
    expect((await undoMove(commandOf(db, organiser()), room, { caseId, version })).ok).toBe(true);
    expect((await Entries.findAllOfCases(db, [caseId]))[0]?.number).toBeNull();
    expect((await move(organiser(), caseId, "accept")).ok).toBe(true);
    expect((await Entries.findAllOfCases(db, [caseId]))[0]?.number).toBe(1);
  });

  it.each([
    [
      "before its window",
      { entriesFromOn: TOMORROW, entriesUntilOn: TOMORROW },
      "window-not-begun",
    ],
    ["who isn't a member", {}, "rules-not-met"],
  ] as const)("is refused %s", async (_, changes, reason) => {
    if (reason !== "rules-not-met") await enrol();
    const contestId = await openedContest(changes);
    const input = { contestId, statement: null };
    const refused = await enterContest(commandOf(db, worker()), room, input);
    const isGuard = reason === "window-not-begun";
    expect(reasonOf(refused)).toEqual(isGuard ? { kind: "guard", reason } : "not-a-member");
    expect((await Entries.countByState(db, [contestId])).length).toBe(0);
  });

  it("is refused while the contest is a draft, and for who isn't on the register", async () => {
    await enrol();
    const input = { contestId: district.ids.contest, statement: null };
    expect(reasonOf(await enterContest(commandOf(db, worker()), room, input))).toEqual({
      kind: "guard",
      reason: "contest-not-open",
    });
    expect(reasonOf(await enterContest(commandOf(db, who("leader")), room, input))).toBe(
      "not-on-register",
    );
  });

  it("a second one of the same person is refused: nobody enters twice", async () => {
    await enrol();
    const contestId = await openedContest();
    await entered(contestId);
    const again = await enterContest(commandOf(db, worker()), room, { contestId, statement: null });
    expect(reasonOf(again)).toEqual({ kind: "guard", reason: "rules-not-met" });
  });

  it("sent twice with one key is one entry, answered as the first time", async () => {
    await enrol();
    const contestId = await openedContest();
    const command = commandOf(db, worker(), { key: newId() });
    const first = await enterContest(command, room, { contestId, statement: null });
    expect(await enterContest(command, room, { contestId, statement: null })).toEqual(first);
    expect(await Entries.countByState(db, [contestId])).toEqual([
      { contestId, state: "union-confirming", count: 1 },
    ]);
  });

  it("filed by the union waits for the worker, who alone confirms it", async () => {
    await enrol();
    const contestId = await openedContest();
    const workerIds = [district.ids.register.ownWorker];
    const input = { contestId, workerIds, teamName: null, statement: null };
    expect(
      reasonOf(await fileEntry(commandOf(db, who("staff of another union")), room, input)),
    ).toBe("not-your-worker");
    const filed = await fileEntry(commandOf(db, union()), room, input);
    if (!filed.ok) throw new Error(`refused: ${JSON.stringify(filed.reason)}`);
    const { caseId } = filed.value;
    expect(reasonOf(await move(union(), caseId, "confirm"))).toEqual({ kind: "not-allowed" });
    expect(reasonOf(await move(worker(), caseId, "confirm"))).toBeNull();
  });

  it("a team has as many as the contest asks for, each once, and a name", async () => {
    await enrol();
    const contestId = await openedContest({ memberCount: 2 });
    const { ownWorker, worker: other } = district.ids.register;
    const file = (workerIds: string[], teamName: string | null) =>
      fileEntry(commandOf(db, union()), room, { contestId, workerIds, teamName, statement: null });
    expect(reasonOf(await file([ownWorker], "甲队"))).toBe("wrong-team-size");
    expect(reasonOf(await file([ownWorker, ownWorker], "甲队"))).toBe("same-person-twice");
    expect(reasonOf(await file([ownWorker, other], null))).toBe("team-name-missing");
  });

  it("sent back field by field is mended by the worker and screened again", async () => {
    await enrol();
    const caseId = await entered(await openedContest());
    await move(union(), caseId, "confirm-employment");
    const returned = { statement: "请写明需要的工位" };
    expect(reasonOf(await move(organiser(), caseId, "return", { returned }))).toBeNull();
    const version = (await Cases.find(db, caseId))?.version ?? 0;
    const input = { caseId, version, statement: "左手操作" };
    expect((await mendEntry(commandOf(db, worker()), room, input)).ok).toBe(true);
    expect((await Entries.findAllOfCases(db, [caseId]))[0]?.statement).toBe("左手操作");
    expect((await Cases.find(db, caseId))?.state).toBe("submitted");
  });

  it("is never screened by who is tied to the contestant, nor confirmed by another union", async () => {
    await enrol();
    const caseId = await entered(await openedContest());
    expect(
      reasonOf(await move(who("staff of another union"), caseId, "confirm-employment")),
    ).toEqual({ kind: "not-allowed" });
  });

  it("keeps no words of it when the record is redacted (docs/retention.md)", async () => {
    await enrol();
    const contestId = await openedContest();
    const input = { contestId, statement: "左手操作" };
    const result = await enterContest(commandOf(db, worker()), room, input);
    if (!result.ok) throw new Error("refused");
    const { caseId } = result.value;
    await move(union(), caseId, "confirm-employment");
    await move(organiser(), caseId, "return", { returned: { statement: "写明工位" } });
    const about = { workerId: district.ids.register.ownWorker, name: "—", at: TEST_NOW };
    const by = who("administrator").accountId;
    await db.transaction().execute((trx) => RedactedWorkers.redact(trx, { ...about, by }));
    expect((await Entries.findAllOfCases(db, [caseId]))[0]?.statement).toBe("");
    expect(
      await db.selectFrom("FieldReturn").select("text").where("caseId", "=", caseId).execute(),
    ).toEqual([{ text: "—" }]);
  });

  it("nobody waits for a place while there are some; a full contest takes no more", async () => {
    await enrol();
    const contestId = await openedContest({ capacity: 1 });
    const caseId = await entered(contestId);
    await move(union(), caseId, "confirm-employment");
    expect(reasonOf(await move(organiser(), caseId, "waitlist"))).toEqual({
      kind: "guard",
      reason: "places-left",
    });
    await db.updateTable("Contest").set({ unionQuota: 1 }).where("id", "=", contestId).execute();
    expect(reasonOf(await move(organiser(), caseId, "accept"))).toBeNull();
  });

  it("a contest starts when every entry is decided; a small field only by decision", async () => {
    await enrol();
    const contestId = await openedContest({ minimumField: 2 });
    const caseId = await entered(contestId);
    const { caseId: contestCase } = await contestOf(contestId);
    expect((await move(organiser(), contestCase, "close-registration")).ok).toBe(true);
    const start = async () => reasonOf(await move(organiser(), contestCase, "start"));
    expect(await start()).toEqual({ kind: "guard", reason: "entries-undecided" });
    await move(union(), caseId, "confirm-employment");
    await move(organiser(), caseId, "accept");
    expect(await start()).toEqual({ kind: "guard", reason: "field-too-small" });
    const decision = { contestId, hasAwards: "0", reason: "组委会决定" } as const;
    expect((await decideField(commandOf(db, organiser()), decision)).ok).toBe(true);
    expect(await start()).toBeNull();
    expect(await listedIn(contestId)).toEqual([{ attendance: "expected", place: null }]);
  });

  it("who leaves after the start leaves the place empty", async () => {
    await enrol();
    const contestId = await openedContest();
    const caseId = await entered(contestId);
    await move(union(), caseId, "confirm-employment");
    await move(organiser(), caseId, "accept");
    const { caseId: contestCase } = await contestOf(contestId);
    await move(organiser(), contestCase, "close-registration");
    await move(organiser(), contestCase, "start");
    expect((await move(worker(), caseId, "withdraw")).ok).toBe(true);
    expect(await listedIn(contestId)).toEqual([{ attendance: "forfeited", place: null }]);
  });
});
