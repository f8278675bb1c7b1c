import { beforeEach, describe, expect, it } from "vitest";
import { carryOut } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { DAY_MS, later } from "~/shared/instant";
import { accept, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { addCalendar } from "../../../tests/support/calendar";
import { SAMPLE_ROAD } from "../../../tests/support/cases/sample-road";
import { sampleRoads } from "../../../tests/support/cases/sample-roads";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { type SmallDistrict, smallDistrict } from "../../../tests/support/small-district";
import * as CaseMoves from "./case-moves.queries.server";
import { openCaseIn } from "./case-steps.server";
import * as Cases from "./cases.queries.server";
import * as Deputyships from "./deputyships.queries.server";
import { moveCase } from "./move-case.server";
import type { MoveCaseInput } from "./move-steps.server";
import { undoMove } from "./undo-move.server";

let db: Db;
let district: SmallDistrict;
let sample: ReturnType<typeof sampleRoads>;
let worker: Actor;
let above: Actor;
let officer: Actor;
let caseId: string;

beforeEach(async () => {
  db = await freshDatabase();
  sample = sampleRoads();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  const { actors, ids } = district;
  worker = actors["worker of the union"] as Actor;
  above = actors["staff of the union above"] as Actor;
  officer = actors["district-officer"] as Actor;
  await addCalendar(db, TEST_NOW);
  const opened = await carryOut(commandOf(db, worker), "open-sample", {}, async (desk) =>
    accept(
      await openCaseIn(desk, {
        road: SAMPLE_ROAD,
        unionId: ids.union,
        applicantId: worker.accountId,
        openedBy: worker.accountId,
      }),
    ),
  );
  if (!opened.ok) throw new Error("no case");
  caseId = opened.value;
});

function move(
  actor: Actor,
  name: string,
  version: number,
  { key, now, ...more }: Partial<MoveCaseInput> & { key?: string; now?: typeof TEST_NOW } = {},
) {
  const input = { caseId, move: name, version, comment: "", returned: {}, insteadOfId: null };
  const options = { ...(key ? { key } : {}), ...(now ? { now } : {}) };
  return moveCase(commandOf(db, actor, options), sample.room, { ...input, ...more });
}

describe("moving a case", () => {
  it("writes state, due day, history and log together, and the feature follows", async () => {
    expect(await move(worker, "file", 1)).toEqual(accept({ caseId, state: "filed", version: 2 }));
    // Three working days from Wednesday: the day off on Thursday is left out, the swap Saturday counts.
    expect(await Cases.find(db, caseId)).toMatchObject({
      state: "filed",
      version: 2,
      movedAt: TEST_NOW,
      dueOn: "2026-10-26",
    });
    expect(await CaseMoves.findTimeline(db, caseId)).toEqual([
      {
        seq: 1,
        move: "file",
        toState: "filed",
        movedAt: TEST_NOW,
        undoneSeq: null,
        byName: worker.name,
        insteadOfName: null,
        comment: null,
      },
    ]);
    expect(await actionsIn(db)).toEqual(["case.opened", "case.moved"]);
    expect(sample.followed).toEqual([
      { caseId, seq: 1, move: "file", fromState: "draft", toState: "filed" },
    ]);
  });

  it("sends fields back, each with its word, in rows of their own", async () => {
    await move(worker, "file", 1);
    const returned = { photo: "太暗，请在亮处重拍", reason: "请写调动日期" };
    await move(above, "return", 2, { returned, comment: "两处要改" });
    expect(await CaseMoves.findReturns(db, caseId)).toEqual([
      { seq: 2, field: "photo", text: "太暗，请在亮处重拍" },
      { seq: 2, field: "reason", text: "请写调动日期" },
    ]);
    const entry = await db
      .selectFrom("AuditEntry")
      .select("detail")
      .orderBy("seq", "desc")
      .executeTakeFirst();
    expect(entry?.detail).not.toMatch(/太暗|两处/);
  });

  it("is answered alike when the same move comes twice", async () => {
    const key = newId();
    const first = await move(worker, "file", 1, { key });
    expect(await move(worker, "file", 1, { key })).toEqual(first);
    expect(await CaseMoves.findAllForCases(db, [caseId])).toHaveLength(1);
    expect(await move(worker, "file", 1)).toEqual(refuse({ kind: "stale-version" }));
  });

  it("by two officers at the same moment moves it once; the other one saw an older version", async () => {
    await move(worker, "file", 1);
    const answers = await Promise.all([
      move(above, "check", 2),
      move(officer, "refuse", 2, { comment: "重复申请" }),
    ]);
    expect(answers).toEqual([
      accept({ caseId, state: "checked", version: 3 }),
      refuse({ kind: "stale-version" }),
    ]);
  });

  it("keeps nothing where the feature fails in following", async () => {
    sample.wiring.follow = async () => {
      throw new Error("broken");
    };
    await expect(move(worker, "file", 1)).rejects.toThrow("broken");
    expect(await Cases.find(db, caseId)).toMatchObject({ state: "draft", version: 1 });
    expect(await actionsIn(db)).toEqual(["case.opened"]);
  });

  it("is refused for a case that isn't there, as for one that isn't theirs", async () => {
    const refused = refuse({ kind: "not-allowed" });
    expect(await move(above, "check", 2, { caseId: newId() })).toEqual(refused);
    const stranger = district.actors["staff of another union"] as Actor;
    await move(worker, "file", 1);
    expect(await move(stranger, "check", 2)).toEqual(refused);
  });

  it("is refused when the guard says no, and to whoever has an interest", async () => {
    await move(worker, "file", 1);
    sample.world.isMember = false;
    expect(await move(above, "check", 2)).toEqual(
      refuse({ kind: "guard", reason: "not-a-member" }),
    );
    sample.world.isMember = true;
    sample.world.persons.set(above.accountId, "kin");
    sample.world.interested.push("kin");
    expect(await move(above, "check", 2)).toEqual(refuse({ kind: "conflict-of-interest" }));
  });

  it("is refused where it would be due in a year without a calendar, which is named", async () => {
    const now = later(TEST_NOW, 90 * DAY_MS);
    expect(await move(worker, "file", 1, { now })).toEqual(
      refuse({ kind: "calendar-missing", year: 2027 }),
    );
  });
});

describe("a deputy", () => {
  const standIn = async (startsOn: string, endsOn: string) => {
    const deputy = district.actors.expert as Actor;
    const row = { id: newId(), officerId: above.accountId, deputyId: deputy.accountId };
    const made = { startsOn, endsOn, createdAt: TEST_NOW, createdBy: above.accountId };
    await db.transaction().execute((trx) => Deputyships.insert(trx, { ...row, ...made }));
    await move(worker, "file", 1);
    return move(deputy, "check", 2, { insteadOfId: above.accountId });
  };

  it("moves it with the officer's roles on both days of the leave, and both names are kept", async () => {
    expect((await standIn("2026-10-21", "2026-10-21")).ok).toBe(true);
    const timeline = await CaseMoves.findTimeline(db, caseId);
    expect(timeline.at(-1)).toMatchObject({ byName: "expert", insteadOfName: above.name });
  });

  it("does so on no other day", async () => {
    expect(await standIn("2026-10-22", "2026-10-30")).toEqual(refuse({ kind: "not-allowed" }));
  });
});

describe("taking a move back", () => {
  const undo = (actor: Actor, version: number) =>
    undoMove(commandOf(db, actor), sample.room, { caseId, version });

  beforeEach(async () => {
    await move(worker, "file", 1);
    await move(above, "check", 2);
  });

  it("restores state and due day, keeps both in the history, and the feature goes back too", async () => {
    expect(await undo(above, 3)).toEqual(accept({ caseId, state: "filed", version: 4 }));
    expect(await Cases.find(db, caseId)).toMatchObject({ state: "filed", dueOn: "2026-10-26" });
    const timeline = await CaseMoves.findTimeline(db, caseId);
    expect(timeline.map((one) => [one.move, one.undoneSeq])).toEqual([
      ["file", null],
      ["check", null],
      ["undo", 2],
    ]);
    expect(sample.takenBack).toEqual([
      { caseId, seq: 2, move: "check", fromState: "filed", toState: "checked" },
    ]);
    expect((await actionsIn(db)).at(-1)).toBe("case.move-undone");
    expect((await move(above, "check", 4)).ok).toBe(true);
  });

  it("is refused once something of it has left", async () => {
    sample.world.hasLeft = true;
    expect(await undo(above, 3)).toEqual(refuse("effect-has-left"));
  });

  it("is refused once the case was moved again, and to anyone else", async () => {
    expect(await undo(officer, 3)).toEqual(refuse("not-allowed"));
    await move(officer, "approve", 3);
    expect(await undo(above, 4)).toEqual(refuse("not-allowed"));
    expect(await undo(officer, 4)).toEqual(refuse("not-reversible"));
  });
});
