import { stageOfOneEntry } from "~/features/scoring/declared-stage.server";
import { codeForJudge } from "~/features/scoring/domain/score-sheet/entry-code";
import { aspectsOnSheet } from "~/features/scoring/domain/score-sheet/sheet-aspects";
import * as Panels from "~/features/scoring/panels.queries.server";
import { moduleOf } from "~/features/scoring/scheme-at.server";
import * as Seats from "~/features/scoring/seats.queries.server";
import type { Db } from "~db/connection.server";
import type { Stage } from "./find-recheck-page.server";
import * as Rechecks from "./rechecks.queries.server";

/** A sheet as its second reader gets it: what is asked, and nothing of what was given. Null where nobody asks for it. */
export async function findReadingPage(db: Db, stage: Stage, sheetId: string) {
  const sheets = await Rechecks.findSheets(db, [stage.stageId]);
  const sheet = sheets.find((one) => one.sheetId === sheetId);
  if (!sheet) return null;
  const { stageEntryId } = sheet;
  const planned = (await stageOfOneEntry(db, { ...stage, stageEntryId })).stage;
  const module = moduleOf(planned, sheet.moduleKey);
  const entries = await Panels.findStageEntries(db, stage.stageId);
  const entry = entries.find((one) => one.stageEntryId === stageEntryId);
  const codes = { ...sheet, number: entry?.number ?? null };
  const hasReaders = await Seats.existsReader(db, sheet.panelId);
  const waiting = sheets.filter(({ readAt }) => readAt === null);
  return {
    sheetId,
    isRead: sheet.readAt !== null,
    code: codeForJudge(module, stage.isCoded === 1, codes) ?? "",
    module: module.name ?? module.id,
    seatNumber: sheet.seatNumber,
    aspects: aspectsOnSheet(module, sheet.duty, hasReaders).map(({ id, name, kind, ...more }) => ({
      ...{ id, kind, name: name ?? "" },
      max: "max" in more ? more.max : null,
    })),
    waitingCount: waiting.length,
    nextId: waiting.find((one) => one.sheetId !== sheetId)?.sheetId ?? null,
  };
}
