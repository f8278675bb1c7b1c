import { batchStart } from "~/shared/batch-start";
import type { Instant } from "~/shared/instant";
import type * as Matrix from "./matrix.queries.server";
import type * as Panels from "./panels.queries.server";

type Opening = Awaited<ReturnType<typeof Matrix.findOpenings>>[number];
type StageEntry = Awaited<ReturnType<typeof Panels.findStageEntries>>[number];
type Session = Awaited<ReturnType<typeof Panels.findSessions>>[number];

/** Of each sheet the tablet that was seen last. */
export function lastSeenOf(openings: readonly Opening[]): ReadonlyMap<string, Opening> {
  const last = new Map<string, Opening>();
  for (const opening of openings) {
    if (!last.has(opening.sheetId)) last.set(opening.sheetId, opening);
  }
  return last;
}

/** The tablet on which someone's sheets were seen last; null where there was none. */
export function tabletOf(sheetIds: readonly string[], lastSeen: ReadonlyMap<string, Opening>) {
  const seen = sheetIds.flatMap((sheetId) => lastSeen.get(sheetId) ?? []);
  const [last] = seen.sort((one, other) => (one.seenAt < other.seenAt ? 1 : -1));
  return last ? { deviceKey: last.deviceKey, seenAt: last.seenAt } : null;
}

/** Since when a judge's tablet is silent over a sheet that is open, and how many marks lie on it; null: it isn't. */
export function offlineOf(
  openSheets: readonly { readonly sheetId: string; readonly stageEntryId: string }[],
  lastSeen: ReadonlyMap<string, Opening>,
  silentBefore: Instant,
) {
  const silent = openSheets.flatMap(({ sheetId, stageEntryId }) => {
    const opening = lastSeen.get(sheetId);
    return opening && opening.seenAt < silentBefore ? [{ ...opening, stageEntryId }] : [];
  });
  const [first] = silent.sort((one, other) => (one.seenAt < other.seenAt ? 1 : -1));
  if (!first) return null;
  const { sheetId, stageEntryId, seenAt } = first;
  const waiting = silent.reduce((sum, { waitingCount }) => sum + waitingCount, 0);
  return { sheetId, stageEntryId, since: seenAt, waiting };
}

/** The batches over the columns, in their order: one head for columns of the same batch that stand side by side. */
export function batchesOf(entries: readonly StageEntry[], sessions: readonly Session[]) {
  const batches: {
    /** The first of its columns: without codes a batch may come more than once. */
    key: string;
    sessionId: string | null;
    number: number | null;
    count: number;
    startsAt: Instant | null;
    endsAt: Instant | null;
  }[] = [];
  for (const { stageEntryId: key, sessionId, batch: number } of entries) {
    const last = batches.at(-1);
    if (last?.sessionId === sessionId && last.number === number) last.count += 1;
    else {
      const session = sessions.find((one) => one.sessionId === sessionId);
      const at = (batch: number) => (session ? batchStart(session, batch) : null);
      const [startsAt, endsAt] = number === null ? [null, null] : [at(number), at(number + 1)];
      batches.push({ key, sessionId, number, count: 1, startsAt, endsAt });
    }
  }
  return batches;
}
