import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Panels from "./panels.queries.server";
import { mayStaffPanels } from "./scoring.access";
import * as Seats from "./seats.queries.server";
import { sheetOf } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";

/** Lays out the sheets of a stage, one for each seat and entry; those that lie there already stay. */
export function openSheets(command: Command, input: { readonly stageId: string }) {
  return carryOut(command, "open-sheets", input, async (desk) => {
    const stage = await Panels.findStage(desk.trx, input.stageId);
    if (!stage || !mayStaffPanels(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    return accept({ opened: await openSheetsIn(desk, input.stageId) });
  });
}

/** Answers how many were laid out. */
async function openSheetsIn({ trx, now, record }: Desk, stageId: string): Promise<number> {
  const panels = await Panels.findAllOfStage(trx, stageId);
  const seats = await Seats.findAllOfPanels(
    trx,
    panels.map(({ panelId }) => panelId),
  );
  const entries = await Panels.findStageEntries(trx, stageId);
  const open = await Sheets.findKeysOfStage(trx, stageId);
  const lying = new Set(open.map(({ seatId, stageEntryId }) => `${seatId} ${stageEntryId}`));
  const sheets = seats.flatMap(({ seatId }) =>
    entries
      .filter(({ stageEntryId }) => !lying.has(`${seatId} ${stageEntryId}`))
      .map(({ stageEntryId }) => sheetOf(seatId, stageEntryId, now)),
  );
  if (sheets.length === 0) return 0;
  await Sheets.insertAll(trx, sheets);
  await record({
    action: "sheets.opened",
    subjectKind: "stage",
    subjectId: stageId,
    detail: { opened: sheets.length },
  });
  return sheets.length;
}
