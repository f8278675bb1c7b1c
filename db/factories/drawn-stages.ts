import type { Command } from "~/features/audit/carry-out.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { findLayersOf } from "~/features/contests/code-steps.server";
import { freezeDraw } from "~/features/contests/freeze-draw.server";
import { holdStageDraw } from "~/features/contests/hold-stage-draw.server";
import { issueCodes } from "~/features/contests/issue-codes.server";
import { nameKeeper } from "~/features/contests/name-keeper.server";
import { planSession } from "~/features/contests/plan-session.server";
import * as Stages from "~/features/contests/stages.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { Db } from "../connection.server";

/** Who holds a draw and keeps its codes, and how each of them asks. */
export interface DrawingRoom {
  readonly db: Db;
  readonly room: CaseRoom;
  readonly tokenKey: Uint8Array;
  readonly organiser: Actor;
  /** The first one holds the draw; each keeps one layer of codes. */
  readonly coders: readonly Actor[];
  commandOf(actor: Actor): Command;
  /** A supervisor comes to the screen. */
  witness(drawId: string): Promise<void>;
}

interface PlannedSession {
  readonly venue: string;
  readonly startsAt: Instant;
  readonly batchCount: number;
  readonly stationCount: number;
  readonly batchMinutes: number;
  /** Lines as they are typed: "3：无台阶". */
  readonly offers?: string;
}

/** Plans the sessions of a stage as its organiser does. */
export async function planSessions(
  { organiser, commandOf }: Pick<DrawingRoom, "organiser" | "commandOf">,
  stageId: string,
  sessions: readonly PlannedSession[],
): Promise<void> {
  for (const { offers = null, ...session } of sessions) {
    const input = { ...session, stageId, offers, sessionId: null, lateMinutes: 15 };
    const planned = await planSession(commandOf(organiser), input);
    invariant(planned.ok, `the session is refused: ${JSON.stringify(planned)}`);
  }
}

/** Freezes the list of a stage and seals the secret; answers the draw, ready to be held. */
export async function freezeStage(
  { coders, tokenKey, commandOf }: Pick<DrawingRoom, "coders" | "tokenKey" | "commandOf">,
  stageId: string,
): Promise<string> {
  const [officer] = coders;
  invariant(officer, "a coding officer holds the draw");
  const input = { stageId, way: "seed" as const };
  const frozen = await freezeDraw(commandOf(officer), tokenKey, input);
  invariant(frozen.ok, `the list can't be frozen: ${JSON.stringify(frozen)}`);
  return frozen.value.drawId;
}

/** Holds the draw of a stage with the words said in the room, and gives its codes layer after layer. */
export async function drawStage(drawing: DrawingRoom, stageId: string, salt: string) {
  const { db, room, tokenKey, coders, commandOf, witness } = drawing;
  const drawId = await freezeStage(drawing, stageId);
  await witness(drawId);
  const officer = coders[0] as Actor;
  const held = await holdStageDraw(commandOf(officer), room, tokenKey, { drawId, salt });
  invariant(held.ok, `the draw is refused: ${JSON.stringify(held)}`);
  const stage = await Stages.find(db, stageId);
  invariant(stage, "a stage that was drawn is there");
  for (const [at, layer] of (await findLayersOf(db, stage)).entries()) {
    const keeper = coders[at];
    invariant(keeper, `nobody keeps the layer ${layer}`);
    const input = { stageId, layer };
    const keeperId = keeper.accountId;
    const named = await nameKeeper(commandOf(drawing.organiser), { ...input, keeperId });
    invariant(named.ok, `the keeper is refused: ${JSON.stringify(named)}`);
    const issued = await issueCodes(commandOf(keeper), input);
    invariant(issued.ok, `the codes are refused: ${JSON.stringify(issued)}`);
  }
}
