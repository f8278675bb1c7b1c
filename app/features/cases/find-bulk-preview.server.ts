import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import type { BulkChoice } from "./cases.schemas";
import { refusalColumns } from "./domain/refusal-columns";
import { bulkMoves, MOST_AT_ONCE } from "./domain/weigh-move";
import { findMovers } from "./find-movers.server";
import { findQueueIds, findSubjects } from "./find-queue-page.server";
import { openScales, type Scales } from "./open-scales.server";
import type { Roads } from "./road-wiring.server";

const PAGE_SIZE = 60;

/** A move that can be made for at least one of the chosen cases, and for how many. */
interface BulkOffer {
  readonly road: string;
  readonly move: string;
  readonly movable: number;
}

/** What a move would do to each of the chosen cases: which would move, and which not, with the reason. */
export async function findBulkPreview(
  db: Db,
  roads: Roads,
  {
    actor,
    choice,
    now,
  }: { readonly actor: Actor; readonly choice: BulkChoice; readonly now: Instant },
) {
  const movers = await findMovers(db, roads, { actor, now });
  const chosen = choice.isAll
    ? await findQueueIds(db, roads, { movers, list: choice, now, limit: MOST_AT_ONCE })
    : choice.caseIds.slice(0, MOST_AT_ONCE);
  const scales = await openScales(db, roads, { caseIds: chosen, movers, now });
  const there = chosen.filter((caseId) => scales.files.has(caseId));
  const offers = offersOf(scales, there);
  const offer = offers.find((one) => keyOf(one) === choice.move) ?? mostMovable(offers);
  const lines = offer ? linesOf(scales, there, offer) : [];
  const movable = lines.filter(({ refusal }) => refusal === null);
  const refused = lines.filter(({ refusal }) => refusal !== null);
  const page = movable.slice((choice.page - 1) * PAGE_SIZE, choice.page * PAGE_SIZE);
  const files = [...page, ...refused].flatMap(({ caseId }) => scales.files.get(caseId) ?? []);
  const subjects = await findSubjects(db, roads, files);
  const named = (line: BulkLine) => ({
    ...line,
    title: subjects.get(line.caseId)?.title ?? "",
    note: subjects.get(line.caseId)?.note ?? "",
  });
  return {
    offers,
    offer: offer && { ...offer, ...traitsOf(roads, offer) },
    total: lines.length,
    movable: page.map(named),
    movableCount: movable.length,
    refused: refused.map(named),
    pageSize: PAGE_SIZE,
    /** What the form sends back: each case with the version that was seen, the refused ones as well. */
    cases: lines.map(({ caseId, version }) => `${caseId}:${version}`).join(),
  };
}

export type BulkPreview = Awaited<ReturnType<typeof findBulkPreview>>;

/** How an offer is named in the address and in the form. */
function keyOf({ road, move }: Pick<BulkOffer, "road" | "move">): string {
  return `${road}.${move}`;
}

function offersOf(scales: Scales, caseIds: readonly string[]): readonly BulkOffer[] {
  const counts = new Map<string, BulkOffer>();
  for (const caseId of caseIds) {
    const road = scales.files.get(caseId)?.wiring.road;
    for (const move of road ? bulkMoves(road) : []) {
      const isMovable = road && scales.weigh(caseId, move).refusal === null;
      if (!isMovable) continue;
      const key = keyOf({ road: road.name, move });
      const movable = (counts.get(key)?.movable ?? 0) + 1;
      counts.set(key, { road: road.name, move, movable });
    }
  }
  return [...counts.values()];
}

function mostMovable(offers: readonly BulkOffer[]): BulkOffer | null {
  return offers.reduce<BulkOffer | null>(
    (best, one) => (best && best.movable >= one.movable ? best : one),
    null,
  );
}

type BulkLine = ReturnType<typeof linesOf>[number];

function linesOf(scales: Scales, caseIds: readonly string[], { road, move }: BulkOffer) {
  return caseIds.map((caseId) => {
    const file = scales.files.get(caseId);
    const own = file?.wiring.road.name ?? road;
    const { mover, refusal } = scales.weigh(caseId, own === road ? move : "");
    return {
      caseId,
      road: own,
      state: file?.facts.state ?? "",
      version: file?.facts.version ?? 0,
      officerName: mover?.officer?.name ?? null,
      ...refusalColumns(refusal),
    };
  });
}

/** What the form must ask for and say. */
function traitsOf(roads: Roads, { road, move }: BulkOffer) {
  const found = roads.find(road)?.road;
  const made = found?.moves[move];
  return {
    asksComment: made?.asks?.comment ?? false,
    isFinal: made !== undefined && found?.states[made.to]?.kind === "final",
    isReversible: made?.isReversible ?? false,
  };
}
