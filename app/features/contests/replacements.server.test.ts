import { beforeEach, describe, expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { keepFileIn } from "~/features/files/file-steps.server";
import { newId } from "~/shared/ids";
import { freezeStage, planSessions } from "~db/factories/drawn-stages";
import { commandOf } from "../../../tests/support/commands";
import { reasonOf } from "../../../tests/support/contest-scene";
import { drawInto, drawingRoom } from "../../../tests/support/drawing-room";
import { TEST_NOW } from "../../../tests/support/load-context";
import { type TeamScene, teamScene } from "../../../tests/support/team-scene";
import { abandonDraw } from "./abandon-draw.server";
import * as Entries from "./entries.queries.server";
import * as EntryDocuments from "./entry-documents.queries.server";
import { findEntryPage } from "./find-entry-page.server";

let scene: TeamScene;

beforeEach(async () => {
  scene = await teamScene();
});

describe("a substitute comes in for a contestant", () => {
  it("before the draw by the union, freely; the entry keeps its code", async () => {
    const caseId = await scene.accepted();
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out: "司徒小满" }))).toBeNull();
    const names = await scene.namesIn(caseId);
    expect(names.substitutes).toEqual([]);
    expect(names.contestants).toContain("端木白露");
    expect(names.contestants).not.toContain("司徒小满");
    const [entry] = await Entries.findAllOfCases(scene.db, [caseId]);
    expect(entry?.number).toBe(1);
    const { replacements = [] } = (await findEntryPage(scene.db, caseId)) ?? {};
    expect(replacements).toMatchObject([{ outName: "司徒小满", inName: "端木白露" }]);
  });

  it("hands the entry over where the one who confirms it leaves, and not to nobody", async () => {
    const caseId = await scene.filed();
    const own = (await scene.namesIn(caseId)).contestants.find((name) => name !== "司徒小满") ?? "";
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out: own }))).toBe(
      "no-account-to-confirm",
    );
    expect((await scene.namesIn(caseId)).contestants).toContain(own);
    expect((await Cases.find(scene.db, caseId))?.applicantId).toBe(scene.worker().accountId);
  });

  it("not by another union, and not who was replaced", async () => {
    const caseId = await scene.accepted();
    const stranger = scene.who("staff of another union");
    expect(reasonOf(await scene.replace(caseId, stranger, { out: "司徒小满" }))).toBe(
      "not-allowed",
    );
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out: "司马大暑" }))).toBe(
      "member-gone",
    );
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out: "司徒小满" }))).toBeNull();
    const own = (await scene.namesIn(caseId)).contestants.find((name) => name !== "端木白露") ?? "";
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out: own }))).toBe(
      "substitute-gone",
    );
  });

  it("takes the papers of who leaves out of the entry, and says how many in the log", async () => {
    const caseId = await scene.accepted();
    const team = await scene.teamAs(caseId, scene.union());
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
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out: "司徒小满" }))).toBeNull();
    expect(await held()).toEqual([]);
    const { detail } = await scene.db
      .selectFrom("AuditEntry")
      .select("detail")
      .where("action", "=", "entry.member-replaced")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(detail ?? "{}")).toMatchObject({ documentCount: 1 });
  });

  it("not while a list is frozen for a draw, until that is given up", async () => {
    const caseId = await scene.accepted();
    const { stageId, people } = await scene.started();
    const drawing = drawingRoom(scene.db, people);
    const place = { venue: "一号车间", batchCount: 1, batchMinutes: 60, stationCount: 1 };
    await planSessions(drawing, stageId, [{ ...place, startsAt: TEST_NOW }]);
    const drawId = await freezeStage(drawing, stageId);
    const out = "司徒小满";
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out, reason: "受伤" }))).toBe(
      "replacement-after-draw",
    );
    expect(reasonOf(await scene.replace(caseId, scene.organiser(), { out, reason: "受伤" }))).toBe(
      "replacement-draw-open",
    );
    await abandonDraw(commandOf(scene.db, people.coders[0]), { drawId, reason: "换人" });
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out }))).toBeNull();
  });

  it("after the draw by organisers alone, with a reason", async () => {
    const caseId = await scene.accepted();
    const { stageId, people } = await scene.started();
    await drawInto(scene.db, people, stageId, [1]);
    const out = "司徒小满";
    expect(reasonOf(await scene.replace(caseId, scene.union(), { out, reason: "受伤" }))).toBe(
      "replacement-after-draw",
    );
    expect(reasonOf(await scene.replace(caseId, scene.organiser(), { out }))).toBe(
      "replacement-reason-missing",
    );
    expect(
      reasonOf(await scene.replace(caseId, scene.organiser(), { out, reason: "受伤" })),
    ).toBeNull();
  });
});
