import { beforeEach, describe, expect, it } from "vitest";
import { carryOut } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { addCalendar } from "../../../tests/support/calendar";
import { SAMPLE_ROAD } from "../../../tests/support/cases/sample-road";
import { sampleRoads } from "../../../tests/support/cases/sample-roads";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { type SmallDistrict, smallDistrict } from "../../../tests/support/small-district";
import { TEST_FILES } from "../../../tests/support/test-keys";
import { beginBulkMove } from "./begin-bulk-move.server";
import { openCaseIn } from "./case-steps.server";
import type { BulkChoice, BulkMoveInput } from "./cases.schemas";
import { findBulkMovePage } from "./find-bulk-move-page.server";
import { findBulkPreview } from "./find-bulk-preview.server";
import { handOverCases } from "./hand-over-cases.server";
import { moveCase } from "./move-case.server";
import { moveCasesDesk } from "./move-cases-desk.server";

const CHOICE: BulkChoice = {
  view: "waiting",
  road: "",
  state: "",
  page: 1,
  caseIds: [],
  isAll: true,
  move: null,
};
let db: Db;
let district: SmallDistrict;
let sample: ReturnType<typeof sampleRoads>;
let worker: Actor;
let above: Actor;
let officer: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  sample = sampleRoads();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  worker = district.actors["worker of the union"] as Actor;
  above = district.actors["staff of the union above"] as Actor;
  officer = district.actors["district-officer"] as Actor;
  await addCalendar(db, TEST_NOW);
});

const plain = { comment: "", returned: {}, insteadOfId: null };

function move(actor: Actor, caseId: string, name: string, version: number) {
  const input = { caseId, move: name, version, ...plain };
  return moveCase(commandOf(db, actor), sample.room, input);
}

/** So many cases that wait for the union above; answers their ids. */
async function filed(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const opened = await carryOut(commandOf(db, worker), "open-sample", { at }, async (desk) =>
      accept(
        await openCaseIn(desk, {
          road: SAMPLE_ROAD,
          unionId: district.ids.union,
          applicantId: worker.accountId,
          openedBy: worker.accountId,
        }),
      ),
    );
    if (!opened.ok) throw new Error("no case");
    await move(worker, opened.value, "file", 1);
    ids.push(opened.value);
  }
  return ids;
}

const preview = (actor: Actor, choice: Partial<Parameters<typeof findBulkPreview>[2]["choice"]>) =>
  findBulkPreview(db, sample.room.roads, {
    actor,
    now: TEST_NOW,
    choice: { ...CHOICE, ...choice },
  });

/** What the form of a preview sends. */
function inputOf({ offer, cases }: Awaited<ReturnType<typeof preview>>): BulkMoveInput {
  const seen = cases.split(",").map((text) => {
    const [caseId = "", version = ""] = text.split(":");
    return { caseId, version: Number(version) };
  });
  return { road: offer?.road ?? "", move: offer?.move ?? "", comment: "", cases: seen };
}

const begin = (actor: Actor, input: BulkMoveInput, key = newId()) =>
  beginBulkMove(commandOf(db, actor, { key }), sample.room.roads, input);

/** Both halves of the job in this thread, as the runner plays them. */
async function workOn(bulkMoveId: string, pieces = Number.POSITIVE_INFINITY): Promise<void> {
  const { accountId: createdBy } = above;
  const task = { id: newId(), kind: "move-cases" as const, subjectId: bulkMoveId, createdBy };
  const bench = { db, files: TEST_FILES, keys: TEST_KEYS, now: TEST_NOW, actor: above };
  const half = moveCasesDesk(sample.room.roads);
  let left = pieces;
  for await (const { rows } of handOverCases(bench, task)) {
    if (left === 0) return;
    left -= 1;
    await carryOut(commandOf(db, above, { key: null }), "work-on-job", {}, async (desk) => {
      await half.keep({ desk, task, actor: above, keys: TEST_KEYS }, rows);
      return accept({});
    });
  }
}

const statesOf = async () =>
  Object.fromEntries(
    (
      await db
        .selectFrom("Case")
        .select((eb) => ["state", eb.fn.countAll<number>().as("n")])
        .where("road", "=", SAMPLE_ROAD.name)
        .groupBy("state")
        .execute()
    ).map(({ state, n }) => [state, n]),
  );

describe("a bulk move (issue 4: 500, of which 3 are refused)", () => {
  it("says before which would move and which not, and why, and does just that", async () => {
    const ids = await filed(500);
    const [interested = "", unfit = ""] = ids;
    const touched = ids.at(-1) ?? "";
    sample.world.persons.set(above.accountId, "kin");
    sample.wiring.findInterestedPersonIds = async (_db, caseIds) =>
      new Map(caseIds.map((id) => [id, id === interested ? ["kin"] : []]));
    sample.wiring.findGuardFacts = async (_db, caseIds) =>
      new Map(caseIds.map((id) => [id, { isMember: id !== unfit }]));
    const before = await preview(above, {});
    expect(before.offers).toEqual([{ road: "sample", move: "check", movable: 498 }]);
    expect(
      before.refused.map(({ caseId, refusal, refusalDetail }) => [caseId, refusal, refusalDetail]),
    ).toEqual([
      [interested, "conflict-of-interest", null],
      [unfit, "guard", "not-a-member"],
    ]);
    expect(before.movable).toHaveLength(60);

    const key = newId();
    const begun = await begin(above, inputOf(before), key);
    if (!begun.ok) throw new Error(begun.reason);
    const { bulkMoveId } = begun.value;
    // Killed after seven pieces, the next start goes on behind them.
    await workOn(bulkMoveId, 7);
    expect(await statesOf()).toEqual({ checked: 70, filed: 430 });
    // Someone else moves one before its turn has come.
    await move(worker, touched, "withdraw", 2);
    const logged = (await actionsIn(db)).length;
    await workOn(bulkMoveId);

    const done = await findBulkMovePage(db, sample.room.roads, {
      bulkMoveId,
      list: { show: null, page: 1 },
    });
    expect(done.counts).toEqual({ moved: 497, refused: 3, waiting: 0 });
    expect(done.rows.map(({ caseId, refusal }) => [caseId, refusal])).toEqual([
      [interested, "conflict-of-interest"],
      [unfit, "guard"],
      [touched, "stale-version"],
    ]);
    expect(await statesOf()).toEqual({ checked: 497, filed: 2, withdrawn: 1 });
    // A bulk move is one entry for each case (house.md §4).
    expect((await actionsIn(db)).slice(logged)).toEqual(Array(427).fill("case.moved"));

    expect(await begin(above, inputOf(before), key)).toEqual(begun);
    await workOn(bulkMoveId);
    expect(await statesOf()).toEqual({ checked: 497, filed: 2, withdrawn: 1 });
  });

  it("asks for the reason once where the move asks for one, and writes it to each", async () => {
    const [first = "", second = ""] = await filed(2);
    const chosen = await preview(officer, { isAll: false, caseIds: [first, second] });
    expect(chosen.offer).toMatchObject({ move: "refuse", movable: 2, asksComment: true });
    const input = inputOf(chosen);
    expect(await begin(officer, input)).toEqual(refuse("comment-missing"));
    const begun = await begin(officer, { ...input, comment: "名额已满" });
    if (!begun.ok) throw new Error(begun.reason);
    above = officer;
    await workOn(begun.value.bulkMoveId);
    const written = await db.selectFrom("CaseComment").select(["caseId", "text"]).execute();
    expect(written.map(({ text }) => text)).toEqual(["名额已满", "名额已满"]);
  });

  it("is refused where nothing could move, where the move isn't for many, and to those without an office", async () => {
    const ids = await filed(2);
    const cases = ids.map((caseId) => ({ caseId, version: 2 }));
    const input = { road: "sample", move: "check", comment: "", cases };
    expect(await begin(worker, input)).toEqual(refuse("not-allowed"));
    expect(await begin(above, { ...input, move: "return" })).toEqual(refuse("move-unknown"));
    expect(await begin(officer, input)).toEqual(refuse("nothing-to-move"));
    const seenBefore = cases.map(({ caseId }) => ({ caseId, version: 1 }));
    expect(await begin(above, { ...input, cases: seenBefore })).toEqual(refuse("nothing-to-move"));
    const many = Array.from({ length: 1_001 }, () => ({ caseId: newId(), version: 1 }));
    expect(await begin(above, { ...input, cases: many })).toEqual(refuse("too-many-cases"));
  });
});
