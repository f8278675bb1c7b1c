import { randomBytes } from "node:crypto";
import type { Desk } from "~/features/audit/carry-out.server";
import { numbersFrom } from "~/shared/digest";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { shuffled } from "~/shared/shuffled";
import * as Panels from "./panels.queries.server";
import * as Seats from "./seats.queries.server";
import * as Sheets from "./sheets.queries.server";

interface SheetPlace {
  readonly seatId: string;
  readonly stageEntryId: string;
}

/**
 * Sheets as they lie there before their first mark. Ids sort by the order in which they are made, and stand on paper
 * and tablets: made in the order of stations, those of two modules would tell which work is whose.
 */
export function sheetsAt(places: readonly SheetPlace[], openedAt: Instant) {
  const numbers = numbersFrom(randomBytes(32).toString("hex"));
  return shuffled(places, numbers).map((place) => ({
    id: newId(),
    ...place,
    openedAt,
    version: 1,
    setAsideAt: null,
    setAsideBy: null,
  }));
}

/** Lays out the sheets of a stage, one for each seat and entry; those that lie there already stay. Answers how many. */
export async function openSheetsIn({ trx, now, record }: Desk, stageId: string): Promise<number> {
  const panels = await Panels.findAllOfStages(trx, [stageId]);
  const seats = await Seats.findAllOfPanels(
    trx,
    panels.map(({ panelId }) => panelId),
  );
  const entries = await Panels.findStageEntries(trx, stageId);
  const open = await Sheets.findKeysOfStage(trx, stageId);
  const lying = new Set(open.map(({ seatId, stageEntryId }) => `${seatId} ${stageEntryId}`));
  const missing = seats.flatMap(({ seatId }) =>
    entries
      .map(({ stageEntryId }) => ({ seatId, stageEntryId }))
      .filter(({ stageEntryId }) => !lying.has(`${seatId} ${stageEntryId}`)),
  );
  if (missing.length === 0) return 0;
  await Sheets.insertAll(trx, sheetsAt(missing, now));
  await excuseRecusedIn({ trx, now, record }, stageId);
  await record({
    action: "sheets.opened",
    subjectKind: "stage",
    subjectId: stageId,
    detail: { opened: missing.length },
  });
  return missing.length;
}

/** Excuses the sheets of entries from which their judges stand back; those that were signed before stay. */
export async function excuseRecusedIn({ trx, now }: Desk, stageId: string): Promise<void> {
  const due = await Sheets.findRecused(trx, stageId);
  if (due.length === 0) return;
  await Sheets.insertExcuses(
    trx,
    due.map(({ sheetId, recusedBy }) => {
      return { sheetId, excusedAt: now, excusedBy: recusedBy, reason: RECUSED };
    }),
  );
}

/** Stands for a reason: the screen says it in its own words. */
const RECUSED = "recusal";
