import type { Desk } from "~/features/audit/carry-out.server";
import type { MoveRefusal } from "~/features/cases/domain/decide-move";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import type { Actor } from "~/shared/actor";
import { HOUR_MS, later } from "~/shared/instant";
import { accept, type Result, refuse } from "~/shared/result";
import { mayHoldDraw } from "./contests.access";
import type { DrawRefusal } from "./domain/draw/hold-draw";
import { type DrawList, digestOfList, readDrawList, type StageRow } from "./draw-steps.server";
import * as Draws from "./draws.queries.server";
import * as Sessions from "./sessions.queries.server";
import * as Stages from "./stages.queries.server";

/** A supervisor who came stays for so long; then their password is asked again. */
export const WITNESS_MS = 2 * HOUR_MS;

type DrawRow = NonNullable<Awaited<ReturnType<typeof Draws.find>>>;

export type HoldRefusal =
  | "not-allowed"
  | "draw-over"
  | "other-way"
  | "witness-missing"
  | "list-changed"
  | "secret-lost"
  | "lots-missing"
  | DrawRefusal
  | MoveRefusal;

/** A draw that can be held: its officer asks, a supervisor is there, and nothing has changed since the freezing. */
export async function readReady(
  { trx, now }: Desk,
  actor: Actor,
  drawId: string,
  way: DrawRow["way"],
): Promise<Result<{ draw: DrawRow; stage: StageRow; list: DrawList }, HoldRefusal>> {
  const draw = await Draws.find(trx, drawId);
  const stage = draw && (await Stages.find(trx, draw.stageId));
  if (!draw || !stage || !mayHoldDraw(actor, stage.contestId)) return refuse("not-allowed");
  if (draw.heldAt !== null || draw.abandonedAt !== null) return refuse("draw-over");
  if (draw.way !== way) return refuse("other-way");
  const [witness] = await Draws.findWitnesses(trx, draw.id);
  const isThere = witness && now <= later(witness.joinedAt, WITNESS_MS);
  if (!isThere || witness.accountId === actor.accountId) return refuse("witness-missing");
  const list = await readDrawList(trx, stage, redrawnOf(draw));
  return digestOfList(list) === draw.listDigest
    ? accept({ draw, stage, list })
    : refuse("list-changed");
}

/** The batch that is drawn again; null where it is the whole stage. */
function redrawnOf({ sessionId, batch }: Pick<DrawRow, "sessionId" | "batch">) {
  return sessionId !== null && batch !== null ? { sessionId, batch } : null;
}

/** Gives the places of a draw, tells its secret, and moves the stage on; a batch drawn again moves nothing. */
export async function endDrawIn(
  desk: Desk,
  { roads }: CaseRoom,
  actor: Actor,
  {
    draw,
    stage,
    told,
  }: { draw: DrawRow; stage: StageRow; told: { salt?: string; secret?: string } },
): Promise<Result<{ caseId: string }, MoveRefusal>> {
  const { trx, now, record } = desk;
  const seats = await Draws.findSeats(trx, draw.id);
  const redrawn = redrawnOf(draw);
  const { positions } = await readDrawList(trx, stage, redrawn);
  if (redrawn) await Sessions.vacate(trx, redrawn.sessionId, redrawn.batch);
  await Sessions.updatePlaces(
    trx,
    seats.map(({ seq, stageEntryId, sessionId, batch, station }) => {
      const place = positions[seq - 1]?.place ?? seq;
      return { id: stageEntryId, place, sessionId, batch, station };
    }),
  );
  await Draws.update(trx, draw.id, { ...told, heldAt: now, heldBy: actor.accountId });
  await record({
    action: "draw.held",
    subjectKind: "stage",
    subjectId: stage.id,
    detail: { drawId: draw.id, way: draw.way, listDigest: draw.listDigest, count: seats.length },
  });
  const { caseId, version } = stage;
  if (redrawn) return accept({ caseId });
  const move = { move: "draw", comment: "", returned: {}, insteadOfId: null };
  const moved = await moveCaseIn(desk, roads, actor, { caseId, version, ...move });
  return moved.ok ? accept({ caseId }) : moved;
}
