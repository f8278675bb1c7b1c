import { groupBy } from "~/shared/group-by";
import { type Instant, later, MINUTE_MS } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { cellStateOf } from "./domain/matrix/cell-state";
import { exceptionsOf } from "./domain/matrix/exceptions";
import { expectedEnd, judgeFigures, secondsPerSheet } from "./domain/matrix/judge-figures";
import { atJudgesPace } from "./domain/matrix/pace";
import { isOpenCell, standingStill } from "./domain/matrix/standstill";
import { codeForJudge } from "./domain/score-sheet/entry-code";
import { noScoreOf } from "./domain/score-sheet/no-score";
import { hasSheets } from "./domain/score-sheet/sheet-aspects";
import { findOpenSpreads } from "./find-open-spreads.server";
import * as Matrix from "./matrix.queries.server";
import { batchesOf, lastSeenOf, offlineOf, tabletOf } from "./matrix-parts.server";
import * as Panels from "./panels.queries.server";
import { moduleOf, stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";

type JudgedStage = NonNullable<Awaited<ReturnType<typeof Panels.findStage>>>;

const STALE_MS = 10 * MINUTE_MS;
/** A tablet that says nothing for so long, over a sheet that isn't signed, has lost its network. */
const SILENT_MS = 2 * MINUTE_MS;
const STILL_MS = 15 * MINUTE_MS;
const SPEED_WINDOW_MS = 30 * MINUTE_MS;

/** The whole of a stage while it is judged: entries across, judges down, exceptions named, no mark in it. */
export async function findMatrix(db: Db, stage: JudgedStage, now: Instant) {
  const { stageId } = stage;
  const planned = (await stageSchemeOf(db, stage)).stage;
  const entries = (await Panels.findStageEntries(db, stageId)).filter(
    ({ place }) => place !== null,
  );
  const panels = await Panels.findAllOfStages(db, [stageId]);
  const panelIds = panels.map(({ panelId }) => panelId);
  const seats = await Seats.findAllOfPanels(db, panelIds);
  const lastSeen = lastSeenOf(await Matrix.findOpenings(db, stageId));
  const { spreads, marks } = await findOpenSpreads(db, stage, panels);
  const across = new Set(
    panels.flatMap(({ panelId, moduleKey }) =>
      moduleOf(planned, moduleKey).way === "aspect-by-aspect" ? [panelId] : [],
    ),
  );
  const cells = cellsOf(atJudgesPace(await Matrix.findSheets(db, stageId), across), {
    ...{ entries, spreads, lastSeen },
    staleBefore: later(now, -STALE_MS),
  });
  const stillBefore = later(now, -STILL_MS);
  const judgeOf = new Map(seats.map(({ seatId, accountId }) => [seatId, accountId]));
  const stillEntries = standingStill(cells, ({ stageEntryId }) => stageEntryId, stillBefore);
  // Whoever marks in another module isn't still.
  const stillJudges = standingStill(cells, ({ seatId }) => judgeOf.get(seatId) ?? "", stillBefore);
  const figures = judgeFigures(marks);
  const bySeat = groupBy(cells, ({ seatId }) => seatId);
  const seatRow = (seat: (typeof seats)[number]) => {
    const own = bySeat.get(seat.seatId) ?? [];
    const open = own.filter(({ state }) => isOpenCell(state));
    return {
      ...seat,
      isStill: stillJudges.has(seat.accountId),
      tablet: tabletOf(
        own.map(({ sheetId }) => sheetId),
        lastSeen,
      ),
      offline: offlineOf(open, lastSeen, later(now, -SILENT_MS)),
      figures: figures.get(seat.seatId) ?? null,
      secondsPerSheet: secondsPerSheet(own),
    };
  };
  return {
    stage: { ...stage, name: planned.name ?? planned.id },
    readAt: now,
    entries: entries.map(({ stageEntryId, ...entry }) => ({
      stageEntryId,
      code: entry.stationCode ?? entry.workCode ?? String(entry.number ?? ""),
      noScore: noScoreOf(entry.attendance),
      isStill: stillEntries.has(stageEntryId),
    })),
    batches: batchesOf(entries, await Panels.findSessions(db, stageId)),
    modules: planned.modules.map((module) => {
      const panel = panels.find(({ moduleKey }) => moduleKey === module.id);
      return {
        key: module.id,
        name: module.name ?? module.id,
        weightBp: module.weightBp ?? null,
        marking: module.marking ?? "on-site",
        aspectCount: module.aspectCount ?? module.aspects.length,
        hasSheets: hasSheets(module),
        codes: entries.map((entry) => codeForJudge(module, stage.isCoded === 1, entry)),
        seats: seats.filter(({ panelId }) => panelId === panel?.panelId).map(seatRow),
      };
    }),
    cells: cells.map(({ sheetId, seatId, stageEntryId, state, waitingCount }) => {
      return { sheetId, seatId, stageEntryId, state, waitingCount };
    }),
    exceptions: exceptionsOf(cells),
    // In the order of the columns.
    spreads: entries.flatMap(({ stageEntryId }) =>
      spreads.flatMap(({ panelId, aspectKey, extremes, ...spread }) =>
        spread.stageEntryId === stageEntryId
          ? [{ stageEntryId, panelId, aspectKey, extremes }]
          : [],
      ),
    ),
    hands: await Matrix.findHands(db, stageId),
    incidents: await Matrix.findIncidents(db, stageId),
    adjustments: await Matrix.findAdjustments(db, stageId),
    endsAt: expectedEnd(
      {
        signedTimes: cells.flatMap(({ state, signedAt }) =>
          state === "signed" && signedAt ? [signedAt] : [],
        ),
        openCount: cells.filter(({ state }) => isOpenCell(state)).length,
      },
      { now, windowMs: SPEED_WINDOW_MS },
    ),
  };
}

export type MatrixPage = Awaited<ReturnType<typeof findMatrix>>;
export type MatrixCell = MatrixPage["cells"][number];
export type MatrixModule = MatrixPage["modules"][number];
export type MatrixSeat = MatrixModule["seats"][number];

type SheetRow = Awaited<ReturnType<typeof Matrix.findSheets>>[number];

interface Surroundings {
  readonly entries: Awaited<ReturnType<typeof Panels.findStageEntries>>;
  readonly spreads: Awaited<ReturnType<typeof findOpenSpreads>>["spreads"];
  readonly lastSeen: ReturnType<typeof lastSeenOf>;
  readonly staleBefore: Instant;
}

/** Every sheet with its state, in the order of the columns. */
function cellsOf(
  sheets: readonly SheetRow[],
  { entries, spreads, lastSeen, staleBefore }: Surroundings,
) {
  const held = new Set(
    spreads.flatMap(({ stageEntryId, extremes }) => extremes.map((id) => `${id} ${stageEntryId}`)),
  );
  const bySheetOf = groupBy(sheets, ({ stageEntryId }) => stageEntryId);
  return entries.flatMap(({ stageEntryId, attendance }) =>
    (bySheetOf.get(stageEntryId) ?? []).map((sheet) => {
      const isHeld = held.has(`${sheet.seatId} ${stageEntryId}`);
      const waitingCount = lastSeen.get(sheet.sheetId)?.waitingCount ?? 0;
      const isExcused = sheet.excusedAt !== null;
      const noScore = noScoreOf(attendance);
      const state = cellStateOf(
        { ...sheet, noScore, isHeld, waitingCount, isExcused },
        staleBefore,
      );
      return { ...sheet, waitingCount, state };
    }),
  );
}
