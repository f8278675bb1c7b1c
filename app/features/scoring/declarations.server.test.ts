import { beforeEach, describe, expect, it } from "vitest";
import { findDeclarations } from "~/features/contests/find-declarations.server";
import { commandOf } from "../../../tests/support/commands";
import {
  beginStage,
  bringEntrants,
  bringMarks,
  type DivingContest,
  divingContest,
  startDiving,
} from "../../../tests/support/diving-contest";
import { applyList, bringList, checkList, importList } from "../../../tests/support/imported-list";
import { codeOf, TABLET } from "../../../tests/support/judging-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import { type DeclareAspectsInput, declareAspects } from "./declare-aspects.server";
import * as DeclaredAspects from "./declared-aspects.queries.server";
import { seenText } from "./domain/declaration/declared-aspect";
import type { Module, Scheme } from "./domain/scheme/scheme";
import { enterMark } from "./enter-mark.server";
import { findJudgingDesk } from "./find-judging-desk.server";
import * as Panels from "./panels.queries.server";
import * as Seats from "./seats.queries.server";
import { signSheet } from "./sign-sheet.server";

let scene: DivingContest;
let stageId: string;
let code: string;
let stageEntryId: string;

beforeEach(() => begin());

const ALONE = "姓名,手机号,工会\n令狐小满,13900000001,甲厂工会\n";

async function begin(reshape?: (scheme: Scheme) => Scheme, entrants = ALONE) {
  scene = await divingContest(reshape);
  await bringEntrants(scene, entrants);
  const [stage] = await startDiving(scene);
  if (!stage) throw new Error("no stage was laid out");
  stageId = stage.id;
  [code = ""] = (await beginStage(scene, stage)).values();
  [{ stageEntryId = "" } = {}] = await Panels.findStageEntries(scene.db, stageId);
}

/** One dive that is everyone's, of which entries declare the factor alone. */
function withCommonDive(scheme: Scheme): Scheme {
  const common = ({ aspectsFor: _for, aspectCount: _count, ...module }: Module): Module => {
    return { ...module, aspects: module.aspects.map((aspect) => ({ ...aspect, id: "1" })) };
  };
  const stages = scheme.stages.map((stage) => ({ ...stage, modules: stage.modules.map(common) }));
  return { ...scheme, stages };
}

/** Dives that are everyone's, as many as anyone names. */
function withCommonNames(scheme: Scheme): Scheme {
  const common = ({ aspectsFor: _for, aspectCount: _count, ...module }: Module): Module => module;
  const stages = scheme.stages.map((stage) => ({ ...stage, modules: stage.modules.map(common) }));
  return { ...scheme, stages };
}

const DIVES = [1, 2, 3, 4, 5, 6].map((dive) => ({ aspectKey: `${dive}`, factor: "3.1" }));
const SEEN = DIVES.map(({ aspectKey }) => `${aspectKey}=3100`).join(";");

function declare(lines: DeclareAspectsInput["lines"], seen = "", by = scene.actor("organiser")) {
  const input = { stageId, stageEntryId, seen, lines };
  return declareAspects(commandOf(scene.db, by), scene.room, input);
}

/** The first judge's only sheet, as the tablet is given it. */
async function desk() {
  const { db, judges } = scene;
  const [own] = await Seats.findAllOfJudge(db, judges[0]?.accountId ?? "");
  const place = await Seats.findPlace(db, own?.seatId ?? "");
  if (!place) throw new Error("no such seat");
  return findJudgingDesk(db, place, TEST_NOW);
}

async function mark(aspectKey: string, text: string, markKey = crypto.randomUUID()) {
  const [sheet] = (await desk()).sheets;
  const [judge] = scene.judges;
  if (!sheet || !judge) throw new Error("no sheet");
  const input = { sheetId: sheet.id, markKey, aspectKey, text, replacesKey: null, reason: null };
  return enterMark(commandOf(scene.db, judge), scene.room, { ...input, deviceKey: TABLET });
}

async function sign() {
  const [sheet] = (await desk()).sheets;
  const [judge] = scene.judges;
  if (!sheet || !judge) throw new Error("no sheet");
  const hand = { way: "typed" as const, text: judge.name };
  const input = { sheetId: sheet.id, version: sheet.version, deviceKey: TABLET, hand };
  return signSheet(commandOf(scene.db, judge), scene.room, { ...input, contestant: null });
}

describe("what an entry declares (contests.md §3)", () => {
  it("stands on the judges' sheets with its factor, and nothing is marked or signed before", async () => {
    expect((await desk()).sheets[0]).toMatchObject({ ownAspects: [], undeclaredCount: 6 });
    expect(codeOf(await mark("1", "8.5"))).toBe("not-in-scheme");
    expect(codeOf(await sign())).toBe("aspects-not-declared");
    expect(codeOf(await declare(DIVES))).toBe("done");
    const { aspects, sheets } = await desk();
    expect(aspects.map(({ id }) => id)).toEqual(DIVES.map(({ aspectKey }) => aspectKey));
    expect(sheets[0]).toMatchObject({ undeclaredCount: 0, factors: { 1: "3.1" } });
    expect(codeOf(await mark("1", "8.5"))).toBe("done");
    expect(codeOf(await sign())).toBe("marks-missing");
  });

  it("is changed over what was seen, in versions; what is marked isn't taken back", async () => {
    await declare(DIVES);
    await mark("1", "8.5");
    expect(codeOf(await declare(DIVES))).toBe("stale-version");
    expect(codeOf(await declare(DIVES.slice(1), SEEN))).toBe("aspect-marked");
    expect(codeOf(await declare([...DIVES, ...DIVES], SEEN))).toBe("aspect-twice");
    const other = DIVES.with(1, { aspectKey: "2", factor: "3.2" });
    expect(await declare(other, SEEN)).toMatchObject({ ok: true, value: { changed: 1 } });
    const rows = await scene.db
      .selectFrom("DeclaredAspect")
      .select(["seq", "factorThousandths"])
      .where("aspectKey", "=", "2")
      .orderBy("seq")
      .execute();
    expect(rows).toEqual([
      { seq: 1, factorThousandths: 3100 },
      { seq: 2, factorThousandths: 3200 },
    ]);
    expect(codeOf(await declare(DIVES, SEEN, scene.actor("chief-judge")))).toBe("not-allowed");
  });

  it("is signed with its factor alone, also where the aspect is everyone's", async () => {
    await begin(withCommonDive);
    expect(codeOf(await mark("1", "8.5"))).toBe("done");
    expect((await desk()).sheets[0]).toMatchObject({ undeclaredCount: 1 });
    expect(codeOf(await sign())).toBe("aspects-not-declared");
    expect(codeOf(await declare(DIVES.slice(0, 1)))).toBe("done");
    expect(codeOf(await sign())).toBe("done");
    const other = [{ aspectKey: "1", factor: "3.2" }];
    expect(codeOf(await declare(other, "1=3100"))).toBe("entry-signed");
    expect(codeOf(await declare([], "1=3100"))).toBe("entry-signed");
  });

  it("is everyone's where aspects are common to all: nobody signs with fewer than another named", async () => {
    await begin(withCommonNames, `${ALONE}长孙谷雨,13900000002,乙厂工会\n`);
    expect(codeOf(await declare(DIVES.slice(0, 2)))).toBe("done");
    const { sheets } = await desk();
    expect(sheets.map(({ undeclaredCount }) => undeclaredCount).sort()).toEqual([0, 2]);
    const [, other] = await Panels.findStageEntries(scene.db, stageId);
    stageEntryId = other?.stageEntryId ?? "";
    const one = DIVES.slice(0, 1);
    expect(codeOf(await declare(one))).toBe("done");
    const after = (await desk()).sheets.map(({ undeclaredCount }) => undeclaredCount).sort();
    expect(after).toEqual([0, 1]);
    expect(codeOf(await declare(DIVES.slice(0, 2), "1=3100"))).toBe("done");
    expect((await desk()).sheets.map(({ undeclaredCount }) => undeclaredCount)).toEqual([0, 0]);
  });

  it("stays as it was put right by hand after a list of it was checked", async () => {
    const { db, contestId, actor } = scene;
    await declare(DIVES.slice(0, 2));
    const content = "赛段,编号,评分点,难度系数\n预赛,1,1,3.5\n预赛,1,2,3.5\n预赛,1,3,3.5\n";
    const list = { kind: "declarations" as const, content, contestId };
    const importId = await bringList(db, actor("organiser"), list);
    await checkList(db, actor("organiser"), importId);
    const byHand = ["3.2", "3.1", "3.3"].map((factor, at) => ({ aspectKey: `${at + 1}`, factor }));
    expect(codeOf(await declare(byHand, "1=3100;2=3100"))).toBe("done");
    const applied = await applyList(db, actor("organiser"), importId);
    const left = applied.rows.flatMap(({ detail }) => detail.reasons ?? []);
    expect(left.map(({ reason }) => reason)).toEqual(["stale-version", "stale-version"]);
    expect(applied.counts).toMatchObject({ applied: 1, left: 2 });
    const standing = await DeclaredAspects.findAllOfEntry(db, stageEntryId);
    expect(seenText(standing)).toBe("1=3200;2=3500;3=3300");
  });

  it("comes from a list too, each bad row with its reason, and once", async () => {
    const content = [
      "赛段,编号,评分点,难度系数",
      ...DIVES.slice(0, 5).map(({ aspectKey }) => `预赛,1,${aspectKey},3.1`),
      "预赛,1,6,",
      "预赛,9,6,3.1",
      "复赛,1,6,3.1",
      "预赛,1,1,3.1",
    ].join("\n");
    const { db, contestId, actor } = scene;
    const list = { kind: "declarations" as const, content, contestId };
    const brought = await importList(db, actor("organiser"), list);
    const reasons = brought.checked.rows.flatMap(({ detail }) => detail.reasons ?? []);
    expect(reasons.map(({ reason }) => reason)).toEqual([
      ...["factor-missing", "entry-unknown", "stage-unknown", "twice-in-file"],
    ]);
    expect(brought.applied.counts).toMatchObject({ applied: 5, left: 4 });
    const again = await importList(db, actor("organiser"), list);
    expect(again.checked.counts).toMatchObject({ new: 0, changes: 0, same: 5 });
    const stage = await Panels.findStage(db, stageId);
    if (!stage) throw new Error("no stage");
    expect((await findDeclarations(db, stage)).rows[0]).toMatchObject({ missingCount: 1 });
  });

  it("isn't changed by a list of marks that says otherwise", async () => {
    await declare(DIVES);
    const row = (factor: string) => `Prelim,${code},1,J1,8.5,${factor}`;
    const list = (factor: string) => `stage,entry,aspect,judge,mark,factor\n${row(factor)}\n`;
    const { checked } = await bringMarks(scene, list("3.4"));
    expect(checked.rows[0]?.detail.reasons?.[0]?.reason).toBe("factor-differs");
    expect((await bringMarks(scene, list("3.1"))).applied.counts).toMatchObject({ applied: 1 });
  });
});
