import { beforeEach, describe, expect, it } from "vitest";
import { undoMove } from "~/features/cases/undo-move.server";
import { PHOTO_FILES } from "~/features/files/domain/file-rules";
import { receiveFile } from "~/features/files/file-store.server";
import type { Instant } from "~/shared/instant";
import { inventedPhoto } from "~db/seed/invented-photos";
import { commandOf } from "../../../tests/support/commands";
import { reasonOf } from "../../../tests/support/contest-scene";
import { type GrassrootsScene, grassrootsScene } from "../../../tests/support/grassroots-scene";
import type { Person } from "../../../tests/support/small-district";
import { TEST_FILES } from "../../../tests/support/test-keys";
import { addPhotos } from "./add-photos.server";
import { decideDouble } from "./decide-double.server";
import { NO_NUMBERS } from "./domain/head-count";
import { findBoard } from "./find-board.server";
import { findDoubles } from "./find-doubles.server";
import { findReport } from "./find-report.server";
import { boardSchema } from "./grassroots.schemas";
import { removePhoto } from "./remove-photo.server";
import { saveReport } from "./save-report.server";
import { sendReport } from "./send-report.server";

let scene: GrassrootsScene;

beforeEach(async () => {
  scene = await grassrootsScene();
});

const BELOW = "staff of a union below";
const TOWN = "staff of the union";
const OTHER = "staff of another union";
/** The evening of the contest's day, and the day after. */
const THAT_DAY = "2026-10-28T11:00:00.000Z" as Instant;
const NEXT_DAY = "2026-10-29T02:00:00.000Z" as Instant;

const save = (person: Person, changes: object = {}, id = scene.grassroots) =>
  saveReport(commandOf(scene.db, scene.who(person), { now: NEXT_DAY }), {
    grassrootsId: id,
    version: 0,
    startsOn: "2026-10-28",
    endsOn: null,
    venue: "一号车间",
    people: "公西秋分 1 95\n公良立秋 2\n东郭白露\n公西秋分",
    members: {},
    ...NO_NUMBERS,
    prize: 200_000,
    site: 0,
    judge: 50_000,
    material: 0,
    other: 1,
    summary: null,
    ...changes,
  });

async function photograph(person: Person, numbers: readonly number[], id = scene.grassroots) {
  const photos = await Promise.all(
    numbers.map(async (number) => {
      const content = (async function* () {
        yield inventedPhoto(number);
      })();
      const file = await receiveFile(TEST_FILES, content, PHOTO_FILES);
      if (!file.ok) throw new Error(file.reason);
      return { file: file.value, fileName: `${number}.png` };
    }),
  );
  const command = commandOf(scene.db, scene.who(person), { now: NEXT_DAY });
  return addPhotos(command, { grassrootsId: id, photos });
}

async function send(
  person: Person,
  more: { id?: string; behalfNote?: string | null; now?: Instant } = {},
) {
  const { id = scene.grassroots, behalfNote = null, now = NEXT_DAY } = more;
  const version = await scene.versionOf(id);
  const command = commandOf(scene.db, scene.who(person), { now });
  return sendReport(command, scene.room, { grassrootsId: id, version, behalfNote });
}

/** The town's own contest, on record, and someone whose record it keeps. */
async function townContest() {
  const { union } = scene.district.ids;
  const filed = await scene.file(TOWN, { unionId: union });
  const id = filed.ok ? filed.value.grassrootsId : "";
  await scene.move("organiser", "record", { id });
  const kept = await scene.db
    .selectFrom("Worker")
    .select(["id", "name"])
    .where("unionId", "=", union)
    .where("keptId", "is", null)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return { id, worker: kept.id, name: kept.name };
}

/** On record, held, reported: everything there. */
async function reported(id = scene.grassroots, by: Person = BELOW) {
  await save(by, {}, id);
  await photograph(by, [1, 2, 3], id);
  const sent = await send(by, { id });
  if (!sent.ok) throw new Error(JSON.stringify(sent.reason));
}

describe("a closing report (screens.md §3.15, step 2)", () => {
  beforeEach(async () => {
    await scene.move(TOWN, "record");
  });

  it("is sent with people and three photos when the contest is over, and says what is missing", async () => {
    const guard = (reason: string) => ({ kind: "guard", reason });
    expect(reasonOf(await send(BELOW))).toEqual(guard("report-missing"));
    await save(BELOW, { people: "", endsOn: "2026-10-30" });
    expect(reasonOf(await send(BELOW))).toEqual(guard("not-over"));
    await save(BELOW, { people: "", version: 1 });
    expect(reasonOf(await send(BELOW))).toEqual(guard("people-missing"));
    await save(BELOW, { version: 2 });
    await photograph(BELOW, [1, 2]);
    expect(reasonOf(await send(BELOW))).toEqual(guard("photos-missing"));
    await photograph(BELOW, [2, 3]);
    expect(reasonOf(await send(BELOW, { now: THAT_DAY }))).toBeNull();
    expect((await scene.contestOf()).state).toBe("reported");
  });

  it("matches names with the register, counts participations apart from people, and adds up the money", async () => {
    const { id, worker, name } = await townContest();
    const people = `${name} 1 95\n东郭白露 2\n东郭白露\n${name}`;
    expect(reasonOf(await save(TOWN, { people }, id))).toBeNull();
    const report = await findReport(scene.db, id);
    expect(report).toMatchObject({ participations: 4, peopleCount: 2, spentFen: 250_001 });
    expect(report?.outsiders).toEqual(["东郭白露"]);
    const matched = report?.placed.find(({ rank }) => rank === 1);
    expect(matched).toMatchObject({ workerId: worker, name });
    // The name of someone on the register stands there alone.
    const stored = await scene.db
      .selectFrom("ClosingPerson")
      .select("name")
      .where("workerId", "=", worker)
      .execute();
    expect(stored.map(({ name }) => name)).toEqual([null, null]);
  });

  it("takes ticked members to the end of the list, once, and nobody of another union", async () => {
    const { id, worker } = await townContest();
    const everyone = await scene.db.selectFrom("Worker").select(["id", "unionId"]).execute();
    const members = Object.fromEntries(everyone.map((one) => [one.id, "1" as const]));
    const strangers = everyone.filter(({ unionId }) => unionId === scene.district.ids.other);
    const listed = () =>
      scene.db.selectFrom("ClosingPerson").select("workerId").orderBy("seq").execute();
    await save(TOWN, { people: "东郭白露 1", members }, id);
    const people = await listed();
    expect(people[0]).toEqual({ workerId: null });
    const ids = people.map(({ workerId }) => workerId);
    expect(ids).toContain(worker);
    expect(strangers.filter(({ id }) => ids.includes(id))).toEqual([]);
    await save(TOWN, { version: 1, people: "东郭白露 1", members }, id);
    expect(await listed()).toEqual(people);
  });

  it("is refused by its line, with whole numbers, upside down, over an older version, and by strangers", async () => {
    expect(reasonOf(await save(BELOW, { people: "公西秋分\n公良立秋 好" }))).toEqual({
      kind: "lines-unreadable",
      lines: [{ line: 2, fault: "rank-unreadable", text: "好" }],
    });
    const number = { people: "公西秋分 110101199605240006" };
    expect(reasonOf(await save(BELOW, number))).toEqual({ kind: "personal-number" });
    expect(reasonOf(await save(BELOW, { endsOn: "2026-10-27" }))).toBe("ends-before-start");
    expect(reasonOf(await save(BELOW))).toBeNull();
    expect(reasonOf(await save(BELOW))).toBe("stale-version");
    expect(reasonOf(await save(BELOW, { version: 3 }))).toBe("stale-version");
    expect(reasonOf(await save(OTHER, { version: 1 }))).toBe("not-allowed");
    expect(await findReport(scene.db, scene.grassroots)).toMatchObject({ participations: 4 });
  });

  it("is accepted by the union above, counts then, and can be taken back", async () => {
    await reported();
    const board = () =>
      findBoard(scene.db, {
        actor: scene.who("organiser"),
        list: boardSchema.parse({}),
        now: NEXT_DAY,
      });
    const byNumber = { counted: 0, contests: 0 };
    expect((await board()).accepted).toEqual({ participations: 0, people: 0, byNumber });
    expect(reasonOf(await scene.move(BELOW, "accept"))).toEqual({ kind: "not-allowed" });
    expect(reasonOf(await scene.move(TOWN, "accept"))).toBeNull();
    expect((await board()).accepted).toEqual({ participations: 4, people: 3, byNumber });
    expect(reasonOf(await save(BELOW, { version: 1 }))).toBe("report-not-open");
    const { caseId } = await scene.contestOf();
    const input = { caseId, version: await scene.versionOf() };
    const undone = await undoMove(commandOf(scene.db, scene.who(TOWN)), scene.room, input);
    expect(reasonOf(undone)).toBeNull();
    expect((await board()).accepted.people).toBe(0);
  });

  it("sent back opens only what was named, and is sent again", async () => {
    await reported();
    const returned = { people: "名次和照片上的不一样" };
    expect(reasonOf(await scene.move(TOWN, "return-report", { returned }))).toBeNull();
    const mended = { version: 1, people: "公良立秋 1", venue: "换了地方", prize: 1 };
    expect(reasonOf(await save(BELOW, mended))).toBeNull();
    expect(await findReport(scene.db, scene.grassroots)).toMatchObject({
      venue: "一号车间",
      prizeFen: 200_000,
      participations: 1,
    });
    expect(reasonOf(await photograph(BELOW, [4]))).toBe("report-not-open");
    expect(reasonOf(await send(BELOW))).toBeNull();
    expect(reasonOf(await scene.move(TOWN, "accept"))).toBeNull();
  });

  it("sent by the town for its union says who asked, and isn't accepted by that person (代报)", async () => {
    await save(TOWN);
    await photograph(TOWN, [1, 2, 3]);
    expect(reasonOf(await send(TOWN))).toBe("behalf-note-missing");
    // The town's staff put it on record: whoever checks never reports.
    const note = { behalfNote: "工会没有电脑" };
    expect(reasonOf(await send(TOWN, note))).toEqual({ kind: "duty-separated" });
    expect(reasonOf(await send("organiser", note))).toBeNull();
    expect(await findReport(scene.db, scene.grassroots)).toMatchObject({
      behalfNote: "工会没有电脑",
    });
    expect(reasonOf(await scene.move("organiser", "accept"))).toEqual({ kind: "duty-separated" });
    expect(reasonOf(await scene.move(TOWN, "accept"))).toBeNull();
  });

  it("holds nine photos at most, each once, and one can be taken out", async () => {
    await save(BELOW);
    expect(reasonOf(await photograph(BELOW, [1, 2, 3, 4, 5, 0, 1, 2]))).toBeNull();
    const photos = async () => (await findReport(scene.db, scene.grassroots))?.photos ?? [];
    expect((await photos()).length).toBe(6);
    expect(reasonOf(await photograph(OTHER, [7]))).toBe("not-allowed");
    expect(reasonOf(await photograph(BELOW, [7, 8, 9, 10]))).toBe("too-many-photos");
    expect((await photos()).length).toBe(6);
    const [first] = await photos();
    const input = { grassrootsId: scene.grassroots, photoId: first?.id ?? "" };
    const remove = () => removePhoto(commandOf(scene.db, scene.who(BELOW)), input);
    expect(reasonOf(await remove())).toBeNull();
    expect(reasonOf(await remove())).toBe("photo-unknown");
    expect((await photos()).length).toBe(5);
  });
});

describe("numbers alone of an event held by others", () => {
  const NUMBERS = {
    people: "",
    participantCount: 286,
    unitCount: 7,
    firstCount: 1,
    secondCount: null,
    thirdCount: 5,
    meritCount: 12,
  };
  let quiz = "";

  beforeEach(async () => {
    const filed = await scene.file(BELOW, { outsideHost: "知识竞赛组委会", kind: "knowledge" });
    quiz = filed.ok ? filed.value.grassrootsId : "";
    await scene.move(TOWN, "record", { id: quiz });
  });

  const countOf = async () => (await findReport(scene.db, quiz))?.count;
  const board = async (list: object = {}) =>
    findBoard(scene.db, {
      actor: scene.who("organiser"),
      list: boardSchema.parse(list),
      now: NEXT_DAY,
    });

  it("are sent, accepted, and counted once, apart from people counted by name", async () => {
    await scene.move(TOWN, "record");
    await reported();
    await scene.move(TOWN, "accept");
    expect(reasonOf(await save(BELOW, NUMBERS, quiz))).toBeNull();
    expect(reasonOf(await send(BELOW, { id: quiz }))).toMatchObject({ reason: "photos-missing" });
    await photograph(BELOW, [1, 2, 3], quiz);
    expect(reasonOf(await send(BELOW, { id: quiz }))).toBeNull();
    expect((await board()).accepted.participations).toBe(4);
    expect(reasonOf(await scene.move(TOWN, "accept", { id: quiz }))).toBeNull();
    expect((await board()).accepted).toEqual({
      participations: 290,
      people: 3,
      byNumber: { counted: 286, contests: 1 },
    });
    const { rows, total } = await board({ state: "accepted", by: "number" });
    expect([total, rows.map(({ id }) => id)]).toEqual([1, [quiz]]);
    expect(rows[0]).toMatchObject({ countedParticipations: 286, participations: 0 });
    const named = (await board()).rows.find(({ id }) => id === scene.grassroots);
    expect(named).toMatchObject({ countedParticipations: null, participations: 4 });
  });

  it("say who entered them and when, until somebody changes them", async () => {
    await save(BELOW, NUMBERS, quiz);
    const { name } = await scene.db
      .selectFrom("Account")
      .select("name")
      .where("id", "=", scene.who(BELOW).accountId)
      .executeTakeFirstOrThrow();
    expect(await countOf()).toMatchObject({ countedByName: name, countedAt: NEXT_DAY });
    expect((await countOf())?.awards.map(({ count }) => count)).toEqual([1, 0, 5, 12]);
    await save(TOWN, { ...NUMBERS, version: 1, venue: "线上" }, quiz);
    expect(await countOf()).toMatchObject({ countedByName: name });
    await save(TOWN, { ...NUMBERS, version: 2, unitCount: 8 }, quiz);
    expect(await countOf()).toMatchObject({ countedBy: scene.who(TOWN).accountId, unitCount: 8 });
  });

  it("give way to people, and people to them: one report never holds both", async () => {
    await save(BELOW, NUMBERS, quiz);
    await save(BELOW, { version: 1 }, quiz);
    expect(await findReport(scene.db, quiz)).toMatchObject({ count: null, participations: 4 });
    await save(BELOW, { ...NUMBERS, version: 2 }, quiz);
    expect(await findReport(scene.db, quiz)).toMatchObject({
      count: { participantCount: 286 },
      participations: 0,
    });
  });

  it("of a union and of the one above it are told apart before either counts", async () => {
    await save(BELOW, NUMBERS, quiz);
    await photograph(BELOW, [1, 2, 3], quiz);
    await send(BELOW, { id: quiz });
    const { union } = scene.district.ids;
    const filed = await scene.file(TOWN, { unionId: union, outsideHost: "知识竞赛组委会" });
    const above = filed.ok ? filed.value.grassrootsId : "";
    await scene.move("organiser", "record", { id: above });
    await save(TOWN, { ...NUMBERS, participantCount: 900 }, above);
    await photograph(TOWN, [1, 2, 3], above);
    await send(TOWN, { id: above });
    const found = (await findDoubles(scene.db, [quiz, above])).get(quiz);
    expect(found).toMatchObject([{ otherId: above, isByNumber: true }]);
    const guard = { kind: "guard", reason: "double-undecided" };
    expect(reasonOf(await scene.move(TOWN, "accept", { id: quiz }))).toEqual(guard);
    const elsewhere = { outsideHost: "别的主办单位" };
    await scene.db
      .updateTable("GrassrootsContest")
      .set(elsewhere)
      .where("id", "=", above)
      .execute();
    expect((await findDoubles(scene.db, [quiz, above])).size).toBe(0);
  });

  it("are refused beside people or ticked members, and of the union's own contest", async () => {
    const both = { ...NUMBERS, people: "公西秋分" };
    expect(reasonOf(await save(BELOW, both, quiz))).toBe("people-and-numbers");
    const ticked = { ...NUMBERS, members: { [scene.below]: "1" } };
    expect(reasonOf(await save(BELOW, ticked, quiz))).toBe("people-and-numbers");
    const many = { ...NUMBERS, meritCount: 281 };
    expect(reasonOf(await save(BELOW, many, quiz))).toBe("more-awards-than-participants");
    await scene.move(TOWN, "record");
    expect(reasonOf(await save(BELOW, NUMBERS))).toBe("numbers-not-here");
    expect(await countOf()).toBeUndefined();
  });
});

describe("two reports of one event", () => {
  let second = "";

  /** The other town's union reports it too. */
  beforeEach(async () => {
    await scene.move(TOWN, "record");
    await reported();
    const filed = await scene.file(OTHER, { unionId: scene.district.ids.other });
    second = filed.ok ? filed.value.grassrootsId : "";
    await scene.move("organiser", "record", { id: second });
    await reported(second, OTHER);
  });

  const decide = (kept: "this" | "other" | "both", id = scene.grassroots, by: Person = TOWN) =>
    decideDouble(commandOf(scene.db, scene.who(by)), {
      grassrootsId: id,
      otherId: id === second ? scene.grassroots : second,
      kept,
      reason: "问过两家工会",
    });
  const guard = (reason: string) => ({ kind: "guard", reason });

  it("are found on both sides, with the reason, and hold acceptance up until they are told apart", async () => {
    const found = await findDoubles(scene.db, [scene.grassroots, second]);
    expect(found.get(scene.grassroots)).toMatchObject([
      { otherId: second, daysApart: 0, isVenueAlike: true, sharedCount: 3, smallerCount: 3 },
    ]);
    expect(found.get(second)).toMatchObject([{ otherId: scene.grassroots }]);
    expect(reasonOf(await scene.move(TOWN, "accept"))).toEqual(guard("double-undecided"));
    expect(reasonOf(await scene.move(TOWN, "set-aside"))).toEqual(guard("no-double"));
  });

  it("that are two events both count", async () => {
    expect(reasonOf(await decide("both"))).toBeNull();
    expect(reasonOf(await scene.move(TOWN, "accept"))).toBeNull();
    expect(reasonOf(await scene.move("organiser", "accept", { id: second }))).toBeNull();
  });

  it("that are one event count once: the other is set aside", async () => {
    expect(reasonOf(await decide("other"))).toBeNull();
    expect(reasonOf(await scene.move(TOWN, "accept"))).toEqual(guard("kept-elsewhere"));
    expect(reasonOf(await scene.move(TOWN, "set-aside"))).toBeNull();
    expect((await scene.contestOf()).state).toBe("doubled");
    expect(reasonOf(await scene.move("organiser", "accept", { id: second }))).toBeNull();
  });

  it("aren't turned against the one that counts already", async () => {
    await decide("both");
    await scene.move(TOWN, "accept");
    expect(reasonOf(await decide("this", second, "organiser"))).toBe("counted-already");
    expect(reasonOf(await decide("other", second, "organiser"))).toBeNull();
  });

  it("are told apart by those who check, while the report waits", async () => {
    expect(reasonOf(await decide("both", scene.grassroots, BELOW))).toBe("not-allowed");
    expect(reasonOf(await decide("both", scene.grassroots, OTHER))).toBe("not-allowed");
    await decide("both");
    await scene.move(TOWN, "accept");
    expect(reasonOf(await decide("other"))).toBe("not-to-be-decided");
  });
});
