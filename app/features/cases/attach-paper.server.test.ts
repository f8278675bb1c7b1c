import { beforeEach, describe, expect, it } from "vitest";
import { createLive } from "~/features/live/live.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { SAMPLE_ROAD } from "../../../tests/support/cases/sample-road";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { TEST_NOW } from "../../../tests/support/load-context";
import { settledDistrict } from "../../../tests/support/settled-district";
import type { Person, SmallDistrict } from "../../../tests/support/small-district";
import { attachPaper } from "./attach-paper.server";
import { decideMove, type MoveQuestion } from "./domain/decide-move";
import { paperMark, paperPath } from "./domain/paper-code";
import { findCasePage } from "./find-case-page.server";
import { moveCase } from "./move-case.server";

let db: Db;
let district: SmallDistrict;
let caseId: string;

beforeEach(async () => {
  ({ db, district } = await settledDistrict());
  caseId = district.ids.transfer;
  await db.deleteFrom("CaseScan").execute();
});

const who = (person: Person) => district.actors[person] as Actor;
const receiving = () => who("staff of a union below");

let count = 0;
function attach(by: Actor, { read = null as string | null, mark = "", key = newId() }) {
  count += 1;
  const digest = String(count).padStart(64, "0");
  const file = { digest, kind: "jpeg" as const, sizeBytes: 9 };
  const input = { caseId, fileName: "盖章件.jpg", file, read, mark };
  return attachPaper(commandOf(db, by, { key }), roads, input);
}

const addressOf = (version: number, of = caseId) =>
  `https://jiangtai.example${paperPath({ caseId: of, version })}`;
const scansOf = async () => {
  const asked = { actor: receiving(), caseId, now: TEST_NOW };
  const page = await findCasePage(db, roads, asked);
  return page?.scans.map(({ version, reading }) => [version, reading]);
};

describe("a sealed paper (pipelines.md §1)", () => {
  it("is kept with the version that its code names; after a move it is of an older one", async () => {
    const attached = await attach(receiving(), { read: addressOf(2) });
    expect(attached).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await actionsIn(db)).at(-1)).toBe("case.paper-attached");
    const move = { caseId, move: "accept", version: 2, comment: "", returned: {} };
    const room = { roads, live: createLive(0) };
    const moved = await moveCase(commandOf(db, receiving()), room, { ...move, insteadOfId: null });
    expect(moved.ok).toBe(true);
    await attach(who("worker of the union"), { read: addressOf(3) });
    await attach(receiving(), { read: addressOf(2) });
    expect(await scansOf()).toEqual([
      [2, "code"],
      [3, "code"],
      [2, "code"],
    ]);
  });

  it("is told by its typed mark where no code can be read; what the code says comes first", async () => {
    const mark = paperMark({ caseId, version: 1 });
    expect(await attach(receiving(), {})).toEqual(refuse("paper-code-unread"));
    expect(await attach(receiving(), { mark: "0000 0000" })).toEqual(refuse("paper-mark-wrong"));
    expect((await attach(receiving(), { mark: mark.toLowerCase(), read: "WIFI:S:x;;" })).ok).toBe(
      true,
    );
    await attach(receiving(), { mark, read: addressOf(2) });
    expect(await scansOf()).toEqual([
      [2, "code"],
      [1, "hand"],
    ]);
  });

  it("is refused of another case, of a version that never was, and from those without a part in it", async () => {
    const foreign = addressOf(2, newId());
    expect(await attach(receiving(), { read: foreign })).toEqual(refuse("paper-of-another-case"));
    expect(await attach(receiving(), { read: addressOf(3) })).toEqual(
      refuse("paper-of-another-case"),
    );
    expect(await attach(who("auditor"), { read: addressOf(2) })).toEqual(refuse("not-allowed"));
    expect(await scansOf()).toEqual([]);
  });
});

describe("a move that asks for a sealed paper", () => {
  const road = {
    ...SAMPLE_ROAD,
    moves: {
      ...SAMPLE_ROAD.moves,
      approve: { ...SAMPLE_ROAD.moves.approve, asks: { sealedPaper: true } },
    },
  } as typeof SAMPLE_ROAD;
  const decide = (paperVersion: number | null) =>
    decideMove({
      road,
      facts: { state: "checked", version: 3, dueOn: null, lineage: [], interestedPersonIds: [] },
      history: [],
      mover: {
        actor: {
          accountId: "officer",
          grants: [{ role: "district-officer", scope: { kind: "everything" } }],
        },
        personId: null,
        standsInFor: null,
      },
      input: { move: "approve", version: 3, comment: "", returned: {} },
      guardFacts: { isMember: true },
      calendar: new Map(),
      now: TEST_NOW,
      paperVersion,
    } as unknown as MoveQuestion<{ isMember: boolean }>);

  it("is made with one of this version, and not without or with an older one", () => {
    expect(decide(3)).toEqual(accept({ to: "done", duty: "approve", dueOn: null }));
    expect(decide(null)).toEqual(refuse({ kind: "paper-missing" }));
    expect(decide(2)).toEqual(refuse({ kind: "paper-older" }));
  });
});
