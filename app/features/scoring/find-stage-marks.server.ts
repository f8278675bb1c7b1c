import { groupBy } from "~/shared/group-by";
import { type Thousandths, thousandthsText } from "~/shared/points";
import type { Db, Trx } from "~db/connection.server";
import { declaredStageOf } from "./declared-stage.server";
import type { MarkLine } from "./domain/files/write-marks";
import type { Module, Stage } from "./domain/scheme/scheme";
import { noScoreOf } from "./domain/score-sheet/no-score";
import { aspectsOnSheet } from "./domain/score-sheet/sheet-aspects";
import type { JudgedStage } from "./find-stage-standings.server";
import * as ImportedScores from "./imported-scores.queries.server";
import * as Marks from "./marks.queries.server";
import * as Panels from "./panels.queries.server";
import * as Rescores from "./rescores.queries.server";
import { moduleOf } from "./scheme-at.server";
import { presentMarks } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";

/** A line of marks with the entry that it is of. */
export interface EntryMark extends Omit<MarkLine, "stage" | "entry"> {
  readonly stageEntryId: string;
}

type SheetRow = Awaited<ReturnType<typeof Sheets.findAllWithSeats>>[number];

/**
 * The marks of a stage as they stand, entry by entry: judges by the numbers of their seats, so that a replacement
 * speaks for the one who left. An excused sheet counts as an absent judge; who has no score has one line.
 */
export async function findStageMarks(db: Db | Trx, judged: JudgedStage): Promise<EntryMark[]> {
  const declared = await declaredStageOf(db, judged);
  const entries = await Panels.findStageEntries(db, judged.id);
  const sheets = await Sheets.findAllWithSeats(db, [judged.id]);
  const given = await findGiven(db, declared.stage, sheets);
  const imported = groupBy(
    await ImportedScores.findAllOfStages(db, [judged.id]),
    ({ stageEntryId }) => stageEntryId,
  );
  const bySheetEntry = groupBy(sheets, ({ stageEntryId }) => stageEntryId);
  const readers = new Set(
    sheets.filter(({ duty }) => duty === "reader").map(({ panelId }) => panelId),
  );
  return entries.flatMap(({ stageEntryId, attendance }): EntryMark[] => {
    const noScore = noScoreOf(attendance);
    if (noScore !== null) return [{ stageEntryId, aspect: "", judge: "", mark: noScore }];
    const lines: EntryMark[] = [
      ...(imported.get(stageEntryId) ?? []).map(({ aspectKey, valueThousandths }) => {
        return {
          stageEntryId,
          aspect: aspectKey,
          judge: "",
          mark: thousandthsText(valueThousandths),
        };
      }),
      ...(bySheetEntry.get(stageEntryId) ?? []).flatMap((sheet) =>
        linesOf(moduleOf(declared.ofEntry(stageEntryId), sheet.moduleKey), sheet, {
          hasReaders: readers.has(sheet.panelId),
          marks: given.get(`${sheet.seatId} ${stageEntryId}`) ?? new Map(),
        }),
      ),
    ];
    return lines.map((line) => withFactor(line, declared.factorOf(stageEntryId, line.aspect)));
  });
}

/** Every line of an aspect says its factor, as the marks file does. */
function withFactor(line: EntryMark, factor: Thousandths | null): EntryMark {
  return factor === null ? line : { ...line, factor: thousandthsText(factor) };
}

function linesOf(
  module: Module,
  { stageEntryId, duty, seatNumber, isExcused }: SheetRow,
  { hasReaders, marks }: { hasReaders: boolean; marks: ReadonlyMap<string, number> },
): EntryMark[] {
  const judge = String(seatNumber);
  return aspectsOnSheet(module, duty, hasReaders).flatMap(({ id: aspect }) => {
    const value = marks.get(aspect);
    if (value !== undefined) return [{ stageEntryId, aspect, judge, mark: thousandthsText(value) }];
    return isExcused === 1 ? [{ stageEntryId, aspect, judge, mark: "-" }] : [];
  });
}

/** The marks of the present round, by seat and entry, then by aspect. */
async function findGiven(db: Db | Trx, { modules }: Stage, sheets: readonly SheetRow[]) {
  const panelIds = [...new Set(sheets.map(({ panelId }) => panelId))];
  const keys = modules.flatMap(({ aspects }) => aspects.map(({ id }) => id));
  const marks = await Marks.findAllOfPanels(db, panelIds, keys, null);
  const rescores = groupBy(
    await Rescores.findAllOfPanels(db, panelIds),
    ({ stageEntryId }) => stageEntryId,
  );
  const given = new Map<string, Map<string, number>>();
  for (const [stageEntryId, own] of groupBy(marks, (mark) => mark.stageEntryId)) {
    for (const mark of presentMarks(own, { rescores: rescores.get(stageEntryId) ?? [] })) {
      const key = `${mark.seatId} ${stageEntryId}`;
      given.set(key, (given.get(key) ?? new Map()).set(mark.aspectKey, mark.value));
    }
  }
  return given;
}
