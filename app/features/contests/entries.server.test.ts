import { beforeEach, describe, expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { openScales } from "~/features/cases/open-scales.server";
import { undoMove } from "~/features/cases/undo-move.server";
import * as RedactedWorkers from "~/features/registry/redacted-workers.queries.server";
import { roads } from "~/roads.server";
import { newId } from "~/shared/ids";
import { commandOf } from "../../../tests/support/commands";
import {
  type ContestScene,
  contestScene,
  reasonOf,
  TOMORROW,
} from "../../../tests/support/contest-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import { decideField } from "./decide-field.server";
import type { Verdict } from "./domain/eligibility/judge-eligibility";
import { enterContest } from "./enter-contest.server";
import * as Entries from "./entries.queries.server";
import { entryWiring } from "./entry-road.server";
import { fileEntry } from "./file-entry.server";
import { mendEntry } from "./mend-entry.server";

let scene: ContestScene;

beforeEach(async () => {
  scene = await contestScene();
});

describe("an entry (contests.md §2)", () => {
  it("by the worker is confirmed by the union, screened, and gets the next code with its facts frozen", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest();
    const caseId = await scene.entered(contestId);
    expect(reasonOf(await scene.move(scene.organiser(), caseId, "accept"))).toEqual({
      kind: "wrong-state",
    });
    expect(reasonOf(await scene.move(scene.union(), caseId, "confirm-employment"))).toBeNull();
    expect(reasonOf(await scene.move(scene.organiser(), caseId, "accept"))).toBeNull();
    const [entry] = await Entries.findAllOfCases(scene.db, [caseId]);
    expect(entry).toMatchObject({ number: 1, origin: "worker", unionId: scene.district.ids.union });
    const frozen = await scene.db
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
    await scene.enrol();
    const caseId = await scene.entered(await scene.openedContest());
    await scene.move(scene.union(), caseId, "confirm-employment");
    await scene.move(scene.organiser(), caseId, "accept");
    const version = (await Cases.find(scene.db, caseId))?.version ?? 0;
    expect(
      (await undoMove(commandOf(scene.db, scene.organiser()), scene.room, { caseId, version })).ok,
    ).toBe(true);
    expect((await Entries.findAllOfCases(scene.db, [caseId]))[0]?.number).toBeNull();
    expect((await scene.move(scene.organiser(), caseId, "accept")).ok).toBe(true);
    expect((await Entries.findAllOfCases(scene.db, [caseId]))[0]?.number).toBe(1);
  });

  it.each([
    [
      "before its window",
      { entriesFromOn: TOMORROW, entriesUntilOn: TOMORROW },
      "window-not-begun",
    ],
    ["who isn't a member", {}, "rules-not-met"],
  ] as const)("is refused %s", async (_, changes, reason) => {
    if (reason !== "rules-not-met") await scene.enrol();
    const contestId = await scene.openedContest(changes);
    const input = { contestId, statement: null };
    const refused = await enterContest(commandOf(scene.db, scene.worker()), scene.room, input);
    const isGuard = reason === "window-not-begun";
    expect(reasonOf(refused)).toEqual(isGuard ? { kind: "guard", reason } : "not-a-member");
    expect((await Entries.countByState(scene.db, [contestId])).length).toBe(0);
  });

  it("is refused while the contest is a draft, and for who isn't on the register", async () => {
    await scene.enrol();
    const input = { contestId: scene.district.ids.contest, statement: null };
    expect(
      reasonOf(await enterContest(commandOf(scene.db, scene.worker()), scene.room, input)),
    ).toEqual({
      kind: "guard",
      reason: "contest-not-open",
    });
    expect(
      reasonOf(await enterContest(commandOf(scene.db, scene.who("leader")), scene.room, input)),
    ).toBe("not-on-register");
  });

  it("a second one of the same person is refused: nobody enters twice", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest();
    await scene.entered(contestId);
    const again = await enterContest(commandOf(scene.db, scene.worker()), scene.room, {
      contestId,
      statement: null,
    });
    expect(reasonOf(again)).toEqual({ kind: "guard", reason: "rules-not-met" });
  });

  it("sent twice with one key is one entry, answered as the first time", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest();
    const command = commandOf(scene.db, scene.worker(), { key: newId() });
    const first = await enterContest(command, scene.room, { contestId, statement: null });
    expect(await enterContest(command, scene.room, { contestId, statement: null })).toEqual(first);
    expect(await Entries.countByState(scene.db, [contestId])).toEqual([
      { contestId, state: "union-confirming", count: 1 },
    ]);
  });

  it("filed by the union waits for the worker, who alone confirms it", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest();
    const workerIds = [scene.district.ids.register.ownWorker];
    const alone = { substituteIds: [], leaderId: null, teamName: null, statement: null };
    const input = { contestId, workerIds, ...alone };
    expect(
      reasonOf(
        await fileEntry(
          commandOf(scene.db, scene.who("staff of another union")),
          scene.room,
          input,
        ),
      ),
    ).toBe("not-your-worker");
    const filed = await fileEntry(commandOf(scene.db, scene.union()), scene.room, input);
    if (!filed.ok) throw new Error(`refused: ${JSON.stringify(filed.reason)}`);
    const { caseId } = filed.value;
    expect(reasonOf(await scene.move(scene.union(), caseId, "confirm"))).toEqual({
      kind: "not-allowed",
    });
    expect(reasonOf(await scene.move(scene.worker(), caseId, "confirm"))).toBeNull();
  });

  it("a team has as many as the contest asks for, each once, and a name", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest({ memberCount: 2 });
    const { ownWorker, worker: other } = scene.district.ids.register;
    const file = (workerIds: string[], teamName: string | null) =>
      fileEntry(commandOf(scene.db, scene.union()), scene.room, {
        contestId,
        ...{ workerIds, substituteIds: [], leaderId: ownWorker },
        ...{ teamName, statement: null },
      });
    expect(reasonOf(await file([ownWorker], "甲队"))).toBe("wrong-team-size");
    expect(reasonOf(await file([ownWorker, ownWorker], "甲队"))).toBe("same-person-twice");
    expect(reasonOf(await file([ownWorker, other], null))).toBe("team-name-missing");
  });

  it("sent back field by field is mended by the worker and screened again", async () => {
    await scene.enrol();
    const caseId = await scene.entered(await scene.openedContest());
    await scene.move(scene.union(), caseId, "confirm-employment");
    const returned = { statement: "请写明需要的工位" };
    expect(
      reasonOf(await scene.move(scene.organiser(), caseId, "return", { returned })),
    ).toBeNull();
    const version = (await Cases.find(scene.db, caseId))?.version ?? 0;
    const input = { caseId, version, statement: "左手操作" };
    expect((await mendEntry(commandOf(scene.db, scene.worker()), scene.room, input)).ok).toBe(true);
    expect((await Entries.findAllOfCases(scene.db, [caseId]))[0]?.statement).toBe("左手操作");
    expect((await Cases.find(scene.db, caseId))?.state).toBe("submitted");
  });

  it("is never screened by who is tied to the contestant, nor confirmed by another union", async () => {
    await scene.enrol();
    const caseId = await scene.entered(await scene.openedContest());
    expect(
      reasonOf(await scene.move(scene.who("staff of another union"), caseId, "confirm-employment")),
    ).toEqual({ kind: "not-allowed" });
  });

  it("keeps no words of it when the record is redacted (docs/retention.md)", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest();
    const input = { contestId, statement: "左手操作" };
    const result = await enterContest(commandOf(scene.db, scene.worker()), scene.room, input);
    if (!result.ok) throw new Error("refused");
    const { caseId } = result.value;
    await scene.move(scene.union(), caseId, "confirm-employment");
    await scene.move(scene.organiser(), caseId, "return", { returned: { statement: "写明工位" } });
    const about = { workerId: scene.district.ids.register.ownWorker, name: "—", at: TEST_NOW };
    const by = scene.who("administrator").accountId;
    await scene.db.transaction().execute((trx) => RedactedWorkers.redact(trx, { ...about, by }));
    expect((await Entries.findAllOfCases(scene.db, [caseId]))[0]?.statement).toBe("");
    expect(
      await scene.db
        .selectFrom("FieldReturn")
        .select("text")
        .where("caseId", "=", caseId)
        .execute(),
    ).toEqual([{ text: "—" }]);
  });

  it("nobody waits for a place while there are some; a full contest takes no more", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest({ capacity: 1 });
    const caseId = await scene.entered(contestId);
    await scene.move(scene.union(), caseId, "confirm-employment");
    expect(reasonOf(await scene.move(scene.organiser(), caseId, "waitlist"))).toEqual({
      kind: "guard",
      reason: "places-left",
    });
    await scene.db
      .updateTable("Contest")
      .set({ unionQuota: 1 })
      .where("id", "=", contestId)
      .execute();
    expect(reasonOf(await scene.move(scene.organiser(), caseId, "accept"))).toBeNull();
  });

  it("is passed together with others only where every fact is verified (screens.md §3.3)", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest();
    const caseId = await scene.entered(contestId);
    await scene.move(scene.union(), caseId, "confirm-employment");
    const [facts] = (await entryWiring.findGuardFacts(scene.db, [caseId], TEST_NOW)).values();
    if (!facts) throw new Error("no facts of the entry");
    const weighed = (verdict: Verdict) => {
      const wiring = {
        ...entryWiring,
        findGuardFacts: async () => new Map([[caseId, { ...facts, verdict }]]),
      };
      return openScales(
        scene.db,
        { ...roads, find: () => wiring as never },
        {
          caseIds: [caseId],
          movers: [{ actor: scene.organiser(), personId: null, standsInFor: null, officer: null }],
          now: TEST_NOW,
        },
      ).then((scales) => scales.weigh(caseId, "accept").refusal);
    };
    expect(await weighed("met")).toBeNull();
    expect(await weighed("doubtful")).toEqual({ kind: "guard", reason: "not-verified" });
    expect(reasonOf(await scene.move(scene.organiser(), caseId, "accept"))).toBeNull();
  });

  it("a contest starts when every entry is decided; a small field only by decision", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest({ minimumField: 2 });
    const caseId = await scene.entered(contestId);
    const { caseId: contestCase } = await scene.contestOf(contestId);
    expect((await scene.move(scene.organiser(), contestCase, "close-registration")).ok).toBe(true);
    const start = async () => reasonOf(await scene.move(scene.organiser(), contestCase, "start"));
    expect(await start()).toEqual({ kind: "guard", reason: "entries-undecided" });
    await scene.move(scene.union(), caseId, "confirm-employment");
    await scene.move(scene.organiser(), caseId, "accept");
    expect(await start()).toEqual({ kind: "guard", reason: "field-too-small" });
    const decision = { contestId, hasAwards: "0", reason: "组委会决定" } as const;
    expect((await decideField(commandOf(scene.db, scene.organiser()), decision)).ok).toBe(true);
    expect(await start()).toBeNull();
    expect(await scene.listedIn(contestId)).toEqual([{ attendance: "expected", place: null }]);
  });

  it("who leaves after the start leaves the place empty", async () => {
    await scene.enrol();
    const contestId = await scene.openedContest();
    const caseId = await scene.entered(contestId);
    await scene.move(scene.union(), caseId, "confirm-employment");
    await scene.move(scene.organiser(), caseId, "accept");
    const { caseId: contestCase } = await scene.contestOf(contestId);
    await scene.move(scene.organiser(), contestCase, "close-registration");
    await scene.move(scene.organiser(), contestCase, "start");
    expect((await scene.move(scene.worker(), caseId, "withdraw")).ok).toBe(true);
    expect(await scene.listedIn(contestId)).toEqual([{ attendance: "forfeited", place: null }]);
  });
});
