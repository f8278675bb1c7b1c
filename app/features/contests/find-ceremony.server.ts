import type { Instant } from "~/shared/instant";
import { later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { nextAct } from "./domain/draw/ceremony";
import type { DrawnEntry, DrawnPlace, DrawRecord } from "./domain/draw/draw";
import { entryCode } from "./domain/draw/draw-list";
import { refusalOfDraw } from "./domain/draw/hold-draw";
import { readDrawList, type StageRow } from "./draw-steps.server";
import * as Draws from "./draws.queries.server";
import { WITNESS_MS } from "./holding-steps.server";

type DrawRow = NonNullable<Awaited<ReturnType<typeof Draws.find>>>;

/** What was frozen, as it is kept with the draw. */
interface Frozen {
  readonly stage: string;
  readonly entries: readonly DrawnEntry[];
  readonly places: readonly DrawnPlace[];
}

/** What the room sees: the list still to be drawn, the act that is next, the result as it grows. Codes only. */
export async function findCeremony(db: Db, stage: StageRow, now: Instant) {
  const draws = await Draws.findAllOfStage(db, stage.id);
  const open = draws.find(({ heldAt, abandonedAt }) => heldAt === null && abandonedAt === null);
  const draw = open ?? draws.find(({ heldAt }) => heldAt !== null) ?? null;
  const list: Frozen = draw ? JSON.parse(draw.frozen) : await readDrawList(db, stage, null);
  const seats = draw ? await seatsOf(db, draw) : [];
  const [witness] = open ? await Draws.findWitnesses(db, open.id) : [];
  const isWitnessed = witness !== undefined && now <= later(witness.joinedAt, WITNESS_MS);
  const counts = { drawnCount: seats.length, entryCount: list.entries.length };
  const drawn = new Set(seats.map(({ entry }) => entry));
  return {
    stage,
    draw: draw && {
      id: draw.id,
      way: draw.way,
      listDigest: draw.listDigest,
      commitment: draw.commitment,
      frozenAt: draw.frozenAt,
      officer: draw.heldByName ?? draw.frozenByName,
      heldAt: draw.heldAt,
      isRedraw: draw.sessionId !== null,
    },
    /** Those that were held before this one, the first draw among them: they stay as they were. */
    earlier: draws
      .filter(({ id, heldAt }) => heldAt !== null && id !== draw?.id)
      .map(({ id, number, heldAt }) => ({ id, number, heldAt })),
    abandonedCount: draws.filter(({ abandonedAt }) => abandonedAt !== null).length,
    witness: witness && isWitnessed ? { name: witness.name, joinedAt: witness.joinedAt } : null,
    act: nextAct(stage.state, open ? { way: open.way, isWitnessed, ...counts } : null),
    blocked: draw ? null : refusalOfDraw(list),
    constraints: constraintsOf(list),
    entries: list.entries.map((entry) => ({ ...entry, isDrawn: drawn.has(entry.entry) })),
    placeCount: Math.min(list.places.length, list.entries.length),
    seats,
  };
}

export type Ceremony = Awaited<ReturnType<typeof findCeremony>>;

/** What the layout heeds, in figures. */
function constraintsOf({ entries, places }: Frozen) {
  const groups = entries.flatMap(({ group }) => (group === null ? [] : [group]));
  return {
    entryCount: entries.length,
    placeCount: places.length,
    sessionCount: new Set(places.map(({ session }) => session)).size,
    batchCount: new Set(places.map(({ session, batch }) => `${session} ${batch}`)).size,
    colleagueCount: groups.length,
    groupCount: new Set(groups).size,
    needs: entries
      .filter(({ needs }) => needs.length > 0)
      .map(({ entry, needs }) => ({ entry, needs })),
  };
}

async function seatsOf(db: Db, draw: DrawRow) {
  const { places }: Frozen = JSON.parse(draw.frozen);
  const rows = await Draws.findSeats(db, draw.id);
  return rows.map(({ seq, number }) => {
    const { session = "", batch = "", station = "" } = places[seq - 1] ?? {};
    return { order: seq, entry: entryCode(number ?? 0), session, batch, station };
  });
}

/** A draw that was held, as anyone may read it; null while it isn't. A secret is told with it, never before. */
export async function findHeldDraw(db: Db, drawId: string) {
  const draw = await Draws.find(db, drawId);
  if (!draw || draw.heldAt === null) return null;
  const frozen: Frozen = JSON.parse(draw.frozen);
  const seats = await seatsOf(db, draw);
  const { listDigest, commitment, secret, salt } = draw;
  const isTold = commitment !== null && secret !== null && salt !== null;
  const record: DrawRecord | null = isTold
    ? { rules: 1, ...frozen, listDigest, commitment, secret, salt, seats }
    : null;
  const { id, way, frozenAt, heldAt, number } = draw;
  return { id, way, number, stage: frozen.stage, listDigest, frozenAt, heldAt, seats, record };
}
