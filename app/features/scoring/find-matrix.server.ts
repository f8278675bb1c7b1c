import { groupBy } from "~/shared/group-by";
import { type Instant, later, MINUTE_MS } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { cellStateOf } from "./domain/matrix/cell-state";
import { expectedEnd, judgeFigures, secondsPerSheet } from "./domain/matrix/judge-figures";
import { codeForJudge } from "./domain/score-sheet/entry-code";
import { noScoreOf } from "./domain/score-sheet/no-score";
import { hasSheets } from "./domain/score-sheet/sheet-aspects";
import { findOpenSpreads } from "./find-open-spreads.server";
import * as Matrix from "./matrix.queries.server";
import * as Panels from "./panels.queries.server";
import { stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";

type JudgedStage = NonNullable<Awaited<ReturnType<typeof Panels.findStage>>>;

const STALE_MS = 10 * MINUTE_MS;
/** A tablet that says nothing for so long, over a sheet that isn't signed, has lost its network. */
const SILENT_MS = 2 * MINUTE_MS;
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
  const seats = groupBy(await Seats.findAllOfPanels(db, panelIds), ({ panelId }) => panelId);
  const sheets = await Matrix.findSheets(db, stageId);
  const openings = await Matrix.findOpenings(db, stageId);
  const { spreads, marks } = await findOpenSpreads(db, stage, panels);
  const held = new Set(
    spreads.flatMap(({ stageEntryId, extremes }) => extremes.map((id) => `${id} ${stageEntryId}`)),
  );
  const noScores = new Map(entries.map((one) => [one.stageEntryId, noScoreOf(one.attendance)]));
  const lastSeen = lastSeenOf(openings);
  const cells = sheets.map((sheet) => {
    const noScore = noScores.get(sheet.stageEntryId) ?? null;
    const isHeld = held.has(`${sheet.seatId} ${sheet.stageEntryId}`);
    const waitingCount = lastSeen.get(sheet.sheetId)?.waitingCount ?? 0;
    const isExcused = sheet.excusedAt !== null;
    const state = cellStateOf(
      { ...sheet, noScore, isHeld, waitingCount, isExcused },
      later(now, -STALE_MS),
    );
    return { ...sheet, waitingCount, state };
  });
  const figures = judgeFigures(marks);
  const bySeat = groupBy(cells, ({ seatId }) => seatId);
  return {
    stage: { ...stage, name: planned.name ?? planned.id },
    readAt: now,
    entries: entries.map(({ stageEntryId, sessionId, batch, ...entry }) => ({
      ...{ stageEntryId, sessionId, batch },
      code: entry.stationCode ?? entry.workCode ?? String(entry.number ?? ""),
      noScore: noScoreOf(entry.attendance),
    })),
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
        seats: (panel ? (seats.get(panel.panelId) ?? []) : []).map((seat) => ({
          ...seat,
          offline: offlineOf(bySeat.get(seat.seatId) ?? [], lastSeen, later(now, -SILENT_MS)),
          figures: figures.get(seat.seatId) ?? null,
          secondsPerSheet: secondsPerSheet(bySeat.get(seat.seatId) ?? []),
        })),
      };
    }),
    cells: cells.map(({ sheetId, seatId, stageEntryId, state, waitingCount }) => {
      return { sheetId, seatId, stageEntryId, state, waitingCount };
    }),
    spreads: spreads.map(({ stageEntryId, panelId, aspectKey, extremes }) => {
      return { stageEntryId, panelId, aspectKey, extremes };
    }),
    hands: await Matrix.findHands(db, stageId),
    incidents: await Matrix.findIncidents(db, stageId),
    adjustments: await Matrix.findAdjustments(db, stageId),
    endsAt: expectedEnd(
      {
        signedTimes: cells.flatMap(({ state, signedAt }) =>
          state === "signed" && signedAt ? [signedAt] : [],
        ),
        openCount: cells.filter(({ state }) => isOpen(state)).length,
      },
      { now, windowMs: SPEED_WINDOW_MS },
    ),
  };
}

export type MatrixPage = Awaited<ReturnType<typeof findMatrix>>;
export type MatrixCell = MatrixPage["cells"][number];
export type MatrixModule = MatrixPage["modules"][number];
export type MatrixSeat = MatrixModule["seats"][number];

function isOpen(state: string): boolean {
  return state !== "signed" && state !== "excused" && state !== "no-score";
}

type Opening = Awaited<ReturnType<typeof Matrix.findOpenings>>[number];

/** Of each sheet the tablet that was seen last. */
function lastSeenOf(openings: readonly Opening[]): ReadonlyMap<string, Opening> {
  const last = new Map<string, Opening>();
  for (const opening of openings) {
    if (!last.has(opening.sheetId)) last.set(opening.sheetId, opening);
  }
  return last;
}

/** Since when a judge's tablet is silent over a sheet that isn't done, and how many marks lie on it; null: it isn't. */
function offlineOf(
  sheets: readonly {
    readonly sheetId: string;
    readonly stageEntryId: string;
    readonly state: string;
  }[],
  lastSeen: ReadonlyMap<string, Opening>,
  silentBefore: Instant,
) {
  const silent = sheets.flatMap(({ sheetId, stageEntryId, state }) => {
    const opening = lastSeen.get(sheetId);
    const isSilent = opening && isOpen(state) && opening.seenAt < silentBefore;
    return isSilent ? [{ ...opening, stageEntryId }] : [];
  });
  const [first] = silent.sort((one, other) => (one.seenAt < other.seenAt ? 1 : -1));
  if (!first) return null;
  const { sheetId, stageEntryId, seenAt } = first;
  const waiting = silent.reduce((sum, { waitingCount }) => sum + waitingCount, 0);
  return { sheetId, stageEntryId, since: seenAt, waiting };
}
