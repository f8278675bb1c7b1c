import { beforeEach, describe, expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { keepFileIn } from "~/features/files/file-steps.server";
import { action as takeRoster } from "~/routes/contests.$contestId.entries.export";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { freezeStage, planSessions } from "~db/factories/drawn-stages";
import { makeWorker } from "~db/factories/workers";
import { commandOf } from "../../../tests/support/commands";
import { type ContestScene, contestScene, reasonOf } from "../../../tests/support/contest-scene";
import { drawInto, drawingRoom } from "../../../tests/support/drawing-room";
import { importList } from "../../../tests/support/imported-list";
import { TEST_NOW, testContext } from "../../../tests/support/load-context";
import { cellsOf, readRows } from "../../../tests/support/table-rows";
import { TEST_KEYS } from "../../../tests/support/test-keys";
import { abandonDraw } from "./abandon-draw.server";
import type { ChangePlanInput, FileEntryInput } from "./contests.schemas";
import * as Entries from "./entries.queries.server";
import * as EntryDocuments from "./entry-documents.queries.server";
import * as EntryMembers from "./entry-members.queries.server";
import { fileEntry } from "./file-entry.server";
import { entrantPages } from "./find-entrants.server";
import { findEntryPage } from "./find-entry-page.server";
import { findOpenContest } from "./find-open-contests.server";
import { findTeam } from "./find-team.server";
import { replaceMember } from "./replace-member.server";

let scene: ContestScene;
let contestId: string;
const people = new Map<string, string>();

const NAMES = ["司徒小满", "端木白露", "慕容谷雨", "诸葛立夏"];
const TEAMS: Partial<ChangePlanInput> = {
  ...{ memberCount: 2, substituteCount: 1, capacity: null, isCoded: null },
};

beforeEach(async () => {
  scene = await contestScene();
  await scene.enrol();
  const { below, employer } = scene.district.ids;
  people.clear();
  await scene.db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    for (const [at, name] of NAMES.entries()) {
      const facts = { name, unionId: below, employerId: employer, memberSince: "2020-01-01" };
      const phone = `1390000000${at}`;
      people.set(name, await makeWorker(desk, TEST_KEYS, { ...facts, phone }));
    }
  });
  contestId = await scene.openedContest(TEAMS);
});

const idOf = (name: string) => people.get(name) ?? "";

function file(changes: Partial<FileEntryInput> = {}, as: Actor = scene.union()) {
  return fileEntry(commandOf(scene.db, as), scene.room, {
    contestId,
    workerIds: [scene.district.ids.register.ownWorker, idOf("司徒小满")],
    substituteIds: [idOf("端木白露")],
    leaderId: idOf("慕容谷雨"),
    teamName: "甲队",
    statement: null,
    ...changes,
  });
}

async function filed(changes: Partial<FileEntryInput> = {}): Promise<string> {
  const result = await file(changes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value.caseId;
}

async function accepted(): Promise<string> {
  const caseId = await filed();
  expect(reasonOf(await scene.move(scene.worker(), caseId, "confirm"))).toBeNull();
  expect(reasonOf(await scene.move(scene.organiser(), caseId, "accept"))).toBeNull();
  return caseId;
}

/** Registration closed and the contest begun, with who draws its first stage. */
async function started() {
  const { caseId: contestCase } = await scene.contestOf(contestId);
  await scene.move(scene.organiser(), contestCase, "close-registration");
  await scene.move(scene.organiser(), contestCase, "start");
  const [stage] = await Stages.findAllOfContests(scene.db, [contestId]);
  const coders: [Actor] = [scene.who("coding-officer")];
  const supervisor = scene.who("supervisor");
  return { stageId: stage?.id ?? "", people: { organiser: scene.organiser(), coders, supervisor } };
}

const teamAs = (caseId: string, actor: Actor) =>
  findTeam(scene.db, scene.room.roads, { actor, caseId, now: TEST_NOW });

async function replace(caseId: string, as: Actor, { out = "", reason = "" } = {}) {
  const team = await teamAs(caseId, as);
  return replaceMember(commandOf(scene.db, as), scene.room, {
    caseId,
    outMemberId: team?.contestants.find(({ name }) => name === out)?.id ?? "",
    inMemberId: team?.substitutes[0]?.id ?? "",
    reason: reason === "" ? null : reason,
  });
}

const namesIn = async (caseId: string) => {
  const page = await findEntryPage(scene.db, caseId);
  const of = (part: string) =>
    (page?.members ?? []).filter((one) => one.part === part).map(({ name }) => name);
  return { contestants: of("contestant"), substitutes: of("substitute") };
};

describe("a team with a leader and a substitute (contests.md §1)", () => {
  it("names both, and only the contestants stand for it", async () => {
    const caseId = await filed();
    const page = await findEntryPage(scene.db, caseId);
    expect(page?.leader?.name).toBe("慕容谷雨");
    expect(await namesIn(caseId)).toMatchObject({ substitutes: ["端木白露"] });
    const [entry] = await Entries.findAllOfCases(scene.db, [caseId]);
    const competing = await EntryMembers.findContestants(scene.db, [entry?.id ?? ""]);
    expect(competing.map(({ part }) => part)).toEqual(["contestant", "contestant"]);
  });

  it.each([
    ["leader-missing", { leaderId: null }],
    ["too-many-substitutes", () => ({ substituteIds: [idOf("端木白露"), idOf("诸葛立夏")] })],
    ["same-person-twice", () => ({ substituteIds: [idOf("司徒小满")] })],
    ["not-your-worker", { leaderId: "01890000-0000-7000-8000-000000000000" }],
  ])("is refused: %s", async (reason, changes) => {
    const changed = typeof changes === "function" ? changes() : changes;
    expect(reasonOf(await file(changed))).toBe(reason);
  });

  it("a substitute is in one team, and may compete elsewhere until they come in", async () => {
    await filed();
    const again = { workerIds: [idOf("端木白露"), idOf("诸葛立夏")], substituteIds: [] };
    expect(reasonOf(await file(again))).toBe("no-account-to-confirm");
    const twice = { substituteIds: [idOf("端木白露")] };
    const other = await file({
      workerIds: [scene.district.ids.register.ownWorker, idOf("诸葛立夏")],
      ...twice,
    });
    expect(reasonOf(other)).toEqual({ kind: "guard", reason: "rules-not-met" });
  });

  it("stands whole in the roster that organisers take away", async () => {
    const caseId = await accepted();
    await replace(caseId, scene.organiser(), { out: "司徒小满" });
    const answer = await takeRoster({
      request: new Request(`http://localhost/contests/${contestId}/entries/export?view=accepted`, {
        method: "POST",
        body: new URLSearchParams({ format: "csv" }),
      }),
      context: testContext(scene.db, scene.organiser()),
      params: { contestId },
    });
    const { rows } = await readRows(Buffer.from(await answer.arrayBuffer()));
    const told = cellsOf(rows).map(([code, team, name, part]) => [code, team, name, part]);
    expect(told.slice(1, 5)).toEqual([
      ["01", "甲队", expect.any(String), "选手"],
      ["01", "甲队", "司徒小满", "已换下"],
      ["01", "甲队", "端木白露", "选手"],
      ["01", "甲队", "慕容谷雨", "领队"],
    ]);
  });

  it("is followed by whoever applied; the others see where it stands", async () => {
    const caseId = await filed();
    const own = async (workerId: string) => {
      const worker = { id: workerId, bornOn: null };
      return (await findOpenContest(scene.db, worker, contestId, TEST_NOW))?.entry;
    };
    const state = "worker-confirming";
    expect(await own(scene.district.ids.register.ownWorker)).toEqual({ caseId, state });
    expect(await own(idOf("司徒小满"))).toEqual({ caseId: null, state });
    expect(await own(idOf("端木白露"))).toEqual({ caseId: null, state });
    expect(await own(idOf("慕容谷雨"))).toBeNull();
  });

  it("leads two teams, and is a contestant of one", async () => {
    const caseId = await filed({ leaderId: idOf("司徒小满") });
    const pages = entrantPages(scene.db, { contestId, view: "returned" });
    const { value } = (await pages.next()) as { value: { name: string; part: string }[] };
    expect(value.filter(({ name }) => name === "司徒小满").map(({ part }) => part)).toEqual([
      ...["contestant", "leader"],
    ]);
    expect((await findEntryPage(scene.db, caseId))?.members).toHaveLength(3);
  });
});

describe("a substitute comes in for a contestant", () => {
  it("before the draw by the union, freely; the entry keeps its code", async () => {
    const caseId = await accepted();
    expect(reasonOf(await replace(caseId, scene.union(), { out: "司徒小满" }))).toBeNull();
    const names = await namesIn(caseId);
    expect(names.substitutes).toEqual([]);
    expect(names.contestants).toContain("端木白露");
    expect(names.contestants).not.toContain("司徒小满");
    const [entry] = await Entries.findAllOfCases(scene.db, [caseId]);
    expect(entry?.number).toBe(1);
    const { replacements = [] } = (await findEntryPage(scene.db, caseId)) ?? {};
    expect(replacements).toMatchObject([{ outName: "司徒小满", inName: "端木白露" }]);
  });

  it("hands the entry over where the one who confirms it leaves, and not to nobody", async () => {
    const caseId = await filed();
    const own = (await namesIn(caseId)).contestants.find((name) => name !== "司徒小满") ?? "";
    expect(reasonOf(await replace(caseId, scene.union(), { out: own }))).toBe(
      "no-account-to-confirm",
    );
    expect((await namesIn(caseId)).contestants).toContain(own);
    expect((await Cases.find(scene.db, caseId))?.applicantId).toBe(scene.worker().accountId);
  });

  it("not by another union, and not who was replaced", async () => {
    const caseId = await accepted();
    const stranger = scene.who("staff of another union");
    expect(reasonOf(await replace(caseId, stranger, { out: "司徒小满" }))).toBe("not-allowed");
    expect(reasonOf(await replace(caseId, scene.union(), { out: "司马大暑" }))).toBe("member-gone");
    expect(reasonOf(await replace(caseId, scene.union(), { out: "司徒小满" }))).toBeNull();
    const own = (await namesIn(caseId)).contestants.find((name) => name !== "端木白露") ?? "";
    expect(reasonOf(await replace(caseId, scene.union(), { out: own }))).toBe("substitute-gone");
  });

  it("takes the papers of who leaves out of the entry, and says how many in the log", async () => {
    const caseId = await accepted();
    const team = await teamAs(caseId, scene.union());
    const memberId = team?.contestants.find(({ name }) => name === "司徒小满")?.id ?? "";
    await scene.db.transaction().execute(async (trx) => {
      const desk = { trx, now: TEST_NOW, record: async () => {} };
      const by = scene.union().accountId;
      const fileId = await keepFileIn(
        desk,
        { digest: "d".repeat(64), kind: "jpeg", sizeBytes: 9 },
        by,
      );
      const paper = { id: newId(), memberId, kind: "photo", fileId, fileName: "照片.jpg" } as const;
      await EntryDocuments.insertIfNew(trx, { ...paper, createdAt: TEST_NOW, createdBy: by });
    });
    const held = async () => EntryDocuments.findAll(scene.db, [team?.entry.id ?? ""]);
    expect(await held()).toHaveLength(1);
    expect(reasonOf(await replace(caseId, scene.union(), { out: "司徒小满" }))).toBeNull();
    expect(await held()).toEqual([]);
    const { detail } = await scene.db
      .selectFrom("AuditEntry")
      .select("detail")
      .where("action", "=", "entry.member-replaced")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(detail ?? "{}")).toMatchObject({ documentCount: 1 });
  });

  it("not while a list is frozen for a draw, until that is given up", async () => {
    const caseId = await accepted();
    const { stageId, people } = await started();
    const drawing = drawingRoom(scene.db, people);
    const place = { venue: "一号车间", batchCount: 1, batchMinutes: 60, stationCount: 1 };
    await planSessions(drawing, stageId, [{ ...place, startsAt: TEST_NOW }]);
    const drawId = await freezeStage(drawing, stageId);
    const out = "司徒小满";
    expect(reasonOf(await replace(caseId, scene.union(), { out, reason: "受伤" }))).toBe(
      "replacement-after-draw",
    );
    expect(reasonOf(await replace(caseId, scene.organiser(), { out, reason: "受伤" }))).toBe(
      "replacement-draw-open",
    );
    await abandonDraw(commandOf(scene.db, people.coders[0]), { drawId, reason: "换人" });
    expect(reasonOf(await replace(caseId, scene.union(), { out }))).toBeNull();
  });

  it("after the draw by organisers alone, with a reason", async () => {
    const caseId = await accepted();
    const { stageId, people } = await started();
    await drawInto(scene.db, people, stageId, [1]);
    const out = "司徒小满";
    expect(reasonOf(await replace(caseId, scene.union(), { out, reason: "受伤" }))).toBe(
      "replacement-after-draw",
    );
    expect(reasonOf(await replace(caseId, scene.organiser(), { out }))).toBe(
      "replacement-reason-missing",
    );
    expect(reasonOf(await replace(caseId, scene.organiser(), { out, reason: "受伤" }))).toBeNull();
  });
});

describe("a list of teams", () => {
  const HEADER = "姓名,手机号,队名,替补,替补手机号,领队,领队手机号";
  const bring = (...rows: string[]) =>
    importList(scene.db, scene.organiser(), {
      ...{ kind: "entrants", contestId },
      content: [HEADER, ...rows].join("\n"),
    });

  it("brings substitutes and leaders, once, and says what is wrong where it stands", async () => {
    const rows = [
      "司徒小满、端木白露,13900000000、13900000001,甲队,慕容谷雨,13900000002,司徒小满,",
      "诸葛立夏、司马大暑,13900000003、13900000009,乙队,,,没有人,13900000008",
      "诸葛立夏、司马大暑,13900000003、13900000009,乙队,,,,",
    ];
    const brought = await bring(...rows);
    expect(brought.checked.counts).toMatchObject({ new: 1, refused: 2 });
    const said = brought.checked.rows.map(({ detail }) =>
      (detail.reasons ?? []).map(({ field, reason }) => `${field} ${reason}`),
    );
    expect(said).toEqual([
      [],
      ["name worker-unknown", "leaderName worker-unknown"],
      ["leaderName blank"],
    ]);
    const { value } = (await entrantPages(scene.db, { contestId, view: "waiting" }).next()) as {
      value: { name: string; part: string }[];
    };
    expect(value.map(({ name, part }) => `${name} ${part}`)).toEqual([
      ...["司徒小满 contestant", "端木白露 contestant"],
      ...["慕容谷雨 substitute", "司徒小满 leader"],
    ]);
    expect((await bring(...rows.slice(0, 1))).checked.counts).toMatchObject({ same: 1, new: 0 });
  });

  it("takes no more substitutes than the contest allows", async () => {
    const brought = await bring(
      "司徒小满、端木白露,13900000000、13900000001,甲队,慕容谷雨、诸葛立夏,13900000002、13900000003,司徒小满,",
    );
    expect(brought.checked.rows[0]?.detail.reasons).toEqual([
      {
        field: "substituteName",
        reason: "too-many-substitutes",
        values: { substitutes: 2, most: 1 },
      },
    ]);
  });
});
