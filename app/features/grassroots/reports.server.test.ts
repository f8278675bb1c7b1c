import { beforeEach, describe, expect, it } from "vitest";
import { undoMove } from "~/features/cases/undo-move.server";
import type { Instant } from "~/shared/instant";
import { commandOf } from "../../../tests/support/commands";
import { reasonOf } from "../../../tests/support/contest-scene";
import {
  BELOW,
  NEXT_DAY,
  OTHER,
  type ReportScene,
  reportScene,
  TOWN,
} from "../../../tests/support/report-scene";
import { findBoard } from "./find-board.server";
import { findReport } from "./find-report.server";
import { boardSchema } from "./grassroots.schemas";
import { removePhoto } from "./remove-photo.server";

let scene: ReportScene;

beforeEach(async () => {
  scene = await reportScene();
});

/** The evening of the contest's day. */
const THAT_DAY = "2026-10-28T11:00:00.000Z" as Instant;

describe("a closing report (screens.md §3.15, step 2)", () => {
  beforeEach(async () => {
    await scene.move(TOWN, "record");
  });

  it("is sent with people and three photos when the contest is over, and says what is missing", async () => {
    const guard = (reason: string) => ({ kind: "guard", reason });
    expect(reasonOf(await scene.send(BELOW))).toEqual(guard("report-missing"));
    await scene.save(BELOW, { people: "", endsOn: "2026-10-30" });
    expect(reasonOf(await scene.send(BELOW))).toEqual(guard("not-over"));
    await scene.save(BELOW, { people: "", version: 1 });
    expect(reasonOf(await scene.send(BELOW))).toEqual(guard("people-missing"));
    await scene.save(BELOW, { version: 2 });
    await scene.photograph(BELOW, [1, 2]);
    expect(reasonOf(await scene.send(BELOW))).toEqual(guard("photos-missing"));
    await scene.photograph(BELOW, [2, 3]);
    expect(reasonOf(await scene.send(BELOW, { now: THAT_DAY }))).toBeNull();
    expect((await scene.contestOf()).state).toBe("reported");
  });

  it("matches names with the register, counts participations apart from people, and adds up the money", async () => {
    const { id, worker, name } = await scene.townContest();
    const people = `${name} 1 95\n东郭白露 2\n东郭白露\n${name}`;
    expect(reasonOf(await scene.save(TOWN, { people }, id))).toBeNull();
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
    const { id, worker } = await scene.townContest();
    const everyone = await scene.db.selectFrom("Worker").select(["id", "unionId"]).execute();
    const members = Object.fromEntries(everyone.map((one) => [one.id, "1" as const]));
    const strangers = everyone.filter(({ unionId }) => unionId === scene.district.ids.other);
    const listed = () =>
      scene.db.selectFrom("ClosingPerson").select("workerId").orderBy("seq").execute();
    await scene.save(TOWN, { people: "东郭白露 1", members }, id);
    const people = await listed();
    expect(people[0]).toEqual({ workerId: null });
    const ids = people.map(({ workerId }) => workerId);
    expect(ids).toContain(worker);
    expect(strangers.filter(({ id }) => ids.includes(id))).toEqual([]);
    await scene.save(TOWN, { version: 1, people: "东郭白露 1", members }, id);
    expect(await listed()).toEqual(people);
  });

  it("is refused by its line, with whole numbers, upside down, over an older version, and by strangers", async () => {
    expect(reasonOf(await scene.save(BELOW, { people: "公西秋分\n公良立秋 好" }))).toEqual({
      kind: "lines-unreadable",
      lines: [{ line: 2, fault: "rank-unreadable", text: "好" }],
    });
    const number = { people: "公西秋分 110101199605240006" };
    expect(reasonOf(await scene.save(BELOW, number))).toEqual({ kind: "personal-number" });
    expect(reasonOf(await scene.save(BELOW, { endsOn: "2026-10-27" }))).toBe("ends-before-start");
    expect(reasonOf(await scene.save(BELOW))).toBeNull();
    expect(reasonOf(await scene.save(BELOW))).toBe("stale-version");
    expect(reasonOf(await scene.save(BELOW, { version: 3 }))).toBe("stale-version");
    expect(reasonOf(await scene.save(OTHER, { version: 1 }))).toBe("not-allowed");
    expect(await findReport(scene.db, scene.grassroots)).toMatchObject({ participations: 4 });
  });

  it("is accepted by the union above, counts then, and can be taken back", async () => {
    await scene.reported();
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
    expect(reasonOf(await scene.save(BELOW, { version: 1 }))).toBe("report-not-open");
    const { caseId } = await scene.contestOf();
    const input = { caseId, version: await scene.versionOf() };
    const undone = await undoMove(commandOf(scene.db, scene.who(TOWN)), scene.room, input);
    expect(reasonOf(undone)).toBeNull();
    expect((await board()).accepted.people).toBe(0);
  });

  it("sent back opens only what was named, and is sent again", async () => {
    await scene.reported();
    const returned = { people: "名次和照片上的不一样" };
    expect(reasonOf(await scene.move(TOWN, "return-report", { returned }))).toBeNull();
    const mended = { version: 1, people: "公良立秋 1", venue: "换了地方", prize: 1 };
    expect(reasonOf(await scene.save(BELOW, mended))).toBeNull();
    expect(await findReport(scene.db, scene.grassroots)).toMatchObject({
      venue: "一号车间",
      prizeFen: 200_000,
      participations: 1,
    });
    expect(reasonOf(await scene.photograph(BELOW, [4]))).toBe("report-not-open");
    expect(reasonOf(await scene.send(BELOW))).toBeNull();
    expect(reasonOf(await scene.move(TOWN, "accept"))).toBeNull();
  });

  it("sent by the town for its union says who asked, and isn't accepted by that person (代报)", async () => {
    await scene.save(TOWN);
    await scene.photograph(TOWN, [1, 2, 3]);
    expect(reasonOf(await scene.send(TOWN))).toBe("behalf-note-missing");
    // The town's staff put it on record: whoever checks never reports.
    const note = { behalfNote: "工会没有电脑" };
    expect(reasonOf(await scene.send(TOWN, note))).toEqual({ kind: "duty-separated" });
    expect(reasonOf(await scene.send("organiser", note))).toBeNull();
    expect(await findReport(scene.db, scene.grassroots)).toMatchObject({
      behalfNote: "工会没有电脑",
    });
    expect(reasonOf(await scene.move("organiser", "accept"))).toEqual({ kind: "duty-separated" });
    expect(reasonOf(await scene.move(TOWN, "accept"))).toBeNull();
  });

  it("holds nine photos at most, each once, and one can be taken out", async () => {
    await scene.save(BELOW);
    expect(reasonOf(await scene.photograph(BELOW, [1, 2, 3, 4, 5, 0, 1, 2]))).toBeNull();
    const photos = async () => (await findReport(scene.db, scene.grassroots))?.photos ?? [];
    expect((await photos()).length).toBe(6);
    expect(reasonOf(await scene.photograph(OTHER, [7]))).toBe("not-allowed");
    expect(reasonOf(await scene.photograph(BELOW, [7, 8, 9, 10]))).toBe("too-many-photos");
    expect((await photos()).length).toBe(6);
    const [first] = await photos();
    const input = { grassrootsId: scene.grassroots, photoId: first?.id ?? "" };
    const remove = () => removePhoto(commandOf(scene.db, scene.who(BELOW)), input);
    expect(reasonOf(await remove())).toBeNull();
    expect(reasonOf(await remove())).toBe("photo-unknown");
    expect((await photos()).length).toBe(5);
  });
});
