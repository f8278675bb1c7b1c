import type { Instant } from "~/shared/instant";

interface MarkedSheet {
  readonly seatId: string;
  readonly panelId: string;
  readonly lastMarkedAt: Instant | null;
}

/**
 * Where one aspect is marked across all entries (横评), every sheet stays a draft until the last aspect: on a panel
 * that marks so, a sheet that was begun goes on with whatever its judge marks, on this sheet or another.
 */
export function atJudgesPace<Sheet extends MarkedSheet>(
  sheets: readonly Sheet[],
  acrossPanelIds: ReadonlySet<string>,
): Sheet[] {
  const last = new Map<string, Instant>();
  for (const { seatId, lastMarkedAt } of sheets) {
    const known = last.get(seatId);
    if (lastMarkedAt && (!known || known < lastMarkedAt)) last.set(seatId, lastMarkedAt);
  }
  return sheets.map((sheet) => {
    if (sheet.lastMarkedAt === null || !acrossPanelIds.has(sheet.panelId)) return sheet;
    return { ...sheet, lastMarkedAt: last.get(sheet.seatId) ?? sheet.lastMarkedAt };
  });
}
