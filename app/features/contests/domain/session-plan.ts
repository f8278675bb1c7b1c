import { batchStart } from "~/shared/batch-start";
import type { Instant } from "~/shared/instant";
import { accept, type Result, refuse } from "~/shared/result";

/** A session (场次) of a stage: a room at a time, with so many batches, each on the same stations. */
export interface SessionPlan {
  readonly id: string;
  readonly number: number;
  readonly startsAt: Instant;
  readonly batchCount: number;
  readonly batchMinutes: number;
  readonly stationCount: number;
}

/** A station with what it offers beyond the ordinary. */
export interface StationOffers {
  readonly sessionId: string;
  readonly number: number;
  readonly offers: readonly string[];
}

/** A place of a stage: its number counts through all sessions, batches and stations, as they are called up. */
export interface StagePosition {
  readonly place: number;
  readonly sessionId: string;
  readonly session: number;
  readonly batch: number;
  readonly station: number;
  readonly offers: readonly string[];
}

/** Every place of a stage in the order of its number. */
export function positionsOf(
  sessions: readonly SessionPlan[],
  stations: readonly StationOffers[],
): readonly StagePosition[] {
  const offers = new Map(stations.map((one) => [`${one.sessionId} ${one.number}`, one.offers]));
  const positions: StagePosition[] = [];
  for (const { id, number, batchCount, stationCount } of inTurn(sessions)) {
    for (let batch = 1; batch <= batchCount; batch += 1) {
      for (let station = 1; station <= stationCount; station += 1) {
        const place = positions.length + 1;
        const own = offers.get(`${id} ${station}`) ?? [];
        positions.push({ place, sessionId: id, session: number, batch, station, offers: own });
      }
    }
  }
  return positions;
}

function inTurn(sessions: readonly SessionPlan[]): SessionPlan[] {
  return [...sessions].sort((one, other) => one.number - other.number);
}

/** When the last batch is over. */
export function sessionEnd(
  session: Pick<SessionPlan, "startsAt" | "batchMinutes" | "batchCount">,
): Instant {
  return batchStart(session, session.batchCount + 1);
}

/** How many of what a station offers are kept apart by these, as people write them. */
const BETWEEN = /[、，,；;]/u;
const LINE = /^(?:第)?(\d{1,4})(?:号|号工位)?\s*[:：]\s*(.+)$/u;

/**
 * Reads what stations offer, one a line, "3：无台阶、左手". Refuses lines that aren't like that, and stations
 * that the session doesn't have.
 */
export function readOffers(
  text: string,
  stationCount: number,
): Result<ReadonlyMap<number, readonly string[]>, "offers-unreadable" | "station-unknown"> {
  const offers = new Map<number, readonly string[]>();
  for (const line of text.split("\n").map((one) => one.normalize("NFKC").trim())) {
    if (line === "") continue;
    const match = LINE.exec(line);
    if (!match) return refuse("offers-unreadable");
    const number = Number(match[1]);
    if (number < 1 || number > stationCount) return refuse("station-unknown");
    offers.set(number, wordsOf(match[2] ?? ""));
  }
  return accept(offers);
}

/** The same words as one writes them: without doubles, in their order. */
export function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize("NFKC")
    .split(BETWEEN)
    .map((word) => word.trim());
  return [...new Set(words.filter(Boolean))];
}

/** What `readOffers` reads, for the form. */
export function offersText(stations: readonly StationOffers[]): string {
  return stations
    .filter(({ offers }) => offers.length > 0)
    .map(({ number, offers }) => `${number}：${offers.join("、")}`)
    .join("\n");
}
