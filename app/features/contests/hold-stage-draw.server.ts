import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { digestOf } from "~/shared/digest";
import { type Result, refuse } from "~/shared/result";
import type { DrawnSeat } from "./domain/draw/draw";
import { holdDraw } from "./domain/draw/hold-draw";
import { drawSecret } from "./draw-secret.server";
import type { DrawList } from "./draw-steps.server";
import * as Draws from "./draws.queries.server";
import { endDrawIn, type HoldRefusal, readReady } from "./holding-steps.server";

/**
 * Holds a draw from its sealed secret and the words said in the room, gives the places, and moves the stage on;
 * all in one transaction, so that a crash or a second press draws nothing twice.
 */
export async function holdStageDraw(
  command: Command,
  room: CaseRoom,
  tokenKey: Uint8Array,
  input: { readonly drawId: string; readonly salt: string },
) {
  const held = await carryOut(
    command,
    "hold-draw",
    input,
    async (desk): Promise<Result<{ caseId: string }, HoldRefusal>> => {
      const ready = await readReady(desk, command.actor, input.drawId, "seed");
      if (!ready.ok) return ready;
      const { draw, stage, list } = ready.value;
      const secret = drawSecret(tokenKey, draw.id);
      // A key file that was changed since the freezing makes another secret.
      if (digestOf(secret) !== draw.commitment) return refuse("secret-lost");
      const drawn = holdDraw(list, { secret, salt: input.salt });
      if (!drawn.ok) return drawn;
      await writeSeatsIn(desk, draw.id, list, drawn.value.seats);
      const told = { salt: input.salt, secret };
      return endDrawIn(desk, room, command.actor, { draw, stage, told });
    },
  );
  if (held.ok) await announceCases(command.db, room, [held.value.caseId]);
  return held;
}

async function writeSeatsIn(
  { trx, now }: Desk,
  drawId: string,
  { positions, idByCode }: DrawList,
  seats: readonly DrawnSeat[],
): Promise<void> {
  const rows = seats.flatMap(({ order, entry }) => {
    const position = positions[order - 1];
    const stageEntryId = idByCode.get(entry);
    if (!position || !stageEntryId) return [];
    const { sessionId, batch, station } = position;
    return [{ drawId, seq: order, stageEntryId, sessionId, batch, station, drawnAt: now }];
  });
  await Draws.insertSeats(trx, rows);
}
