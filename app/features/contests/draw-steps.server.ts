import type { Desk } from "~/features/audit/carry-out.server";
import { digestOf } from "~/shared/digest";
import { newId } from "~/shared/ids";
import type { Db, Trx } from "~db/connection.server";
import type { DrawTable } from "~db/schema";
import { type DrawnEntry, type DrawnPlace, frozenText } from "./domain/draw/draw";
import { drawnEntries, drawnPlaces, entryCode } from "./domain/draw/draw-list";
import { positionsOf, type StagePosition } from "./domain/session-plan";
import { drawSecret } from "./draw-secret.server";
import * as Draws from "./draws.queries.server";
import * as Sessions from "./sessions.queries.server";
import type * as Stages from "./stages.queries.server";

export type StageRow = NonNullable<Awaited<ReturnType<typeof Stages.find>>>;

/** A batch that is drawn again. */
export interface RedrawnBatch {
  readonly sessionId: string;
  readonly batch: number;
}

/** What is frozen for a draw, with what its codes and places stand for. */
export interface DrawList {
  readonly stage: string;
  readonly entries: readonly DrawnEntry[];
  readonly places: readonly DrawnPlace[];
  readonly positions: readonly StagePosition[];
  /** The stage entries by their entry code. */
  readonly idByCode: ReadonlyMap<string, string>;
}

/** The list as it stands now: those expected and every place; of one batch, those who are in it and its places. */
export async function readDrawList(
  db: Db | Trx,
  stage: StageRow,
  redrawn: RedrawnBatch | null,
): Promise<DrawList> {
  const sessions = await Sessions.findAllOfStage(db, stage.id);
  const stations = await Sessions.findStations(
    db,
    sessions.map(({ id }) => id),
  );
  const isMeant = (one: { sessionId: string | null; batch: number | null }) =>
    redrawn === null || (one.sessionId === redrawn.sessionId && one.batch === redrawn.batch);
  const positions = positionsOf(sessions, stations).filter(isMeant);
  const listed = (await Sessions.findListed(db, stage.id))
    .filter(({ attendance }) => attendance === "expected")
    .filter(isMeant)
    .flatMap(({ number, ...entry }) => (number === null ? [] : [{ ...entry, number }]));
  return {
    stage: `${stage.contestName} ${stage.schemeStage}`,
    entries: drawnEntries(listed),
    places: drawnPlaces(positions),
    positions,
    idByCode: new Map(listed.map(({ id, number }) => [entryCode(number), id])),
  };
}

/** The digest of a list: from its freezing on a change is seen. */
export function digestOfList({ stage, entries, places }: DrawList): string {
  return digestOf(frozenText(stage, entries, places));
}

interface NewDraw extends Pick<DrawTable, "way" | "frozenBy"> {
  readonly stage: StageRow;
  readonly list: DrawList;
  readonly redrawn: RedrawnBatch | null;
}

/** Freezes a list for a draw; with a seed the secret is committed to in the same breath. */
export async function openDrawIn(
  { trx, now, record }: Desk,
  tokenKey: Uint8Array,
  { stage, way, list, redrawn, frozenBy }: NewDraw,
): Promise<string> {
  const id = newId();
  const [last] = await Draws.findAllOfStage(trx, stage.id);
  const listDigest = digestOfList(list);
  const { entries, places } = list;
  await Draws.insert(trx, {
    id,
    stageId: stage.id,
    number: (last?.number ?? 0) + 1,
    way,
    sessionId: redrawn?.sessionId ?? null,
    batch: redrawn?.batch ?? null,
    frozen: JSON.stringify({ stage: list.stage, entries, places }),
    listDigest,
    frozenAt: now,
    frozenBy,
    commitment: way === "seed" ? digestOf(drawSecret(tokenKey, id)) : null,
    salt: null,
    secret: null,
    heldAt: null,
    heldBy: null,
    abandonedAt: null,
    abandonedBy: null,
  });
  await record({
    action: "draw.frozen",
    subjectKind: "stage",
    subjectId: stage.id,
    detail: { drawId: id, way, listDigest, count: entries.length },
  });
  return id;
}
