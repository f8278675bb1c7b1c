import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { type Result, refuse } from "~/shared/result";
import * as Draws from "./draws.queries.server";
import { endDrawIn, type HoldRefusal, readReady } from "./holding-steps.server";

/** Ends a draw by lots, when everyone has theirs: the places are given, and the stage moves on. */
export async function closeLots(
  command: Command,
  room: CaseRoom,
  input: { readonly drawId: string },
) {
  const closed = await carryOut(
    command,
    "close-lots",
    input,
    async (desk): Promise<Result<{ caseId: string }, HoldRefusal>> => {
      const ready = await readReady(desk, command.actor, input.drawId, "lots");
      if (!ready.ok) return ready;
      const { draw, stage, list } = ready.value;
      const seats = await Draws.findSeats(desk.trx, draw.id);
      if (seats.length < list.entries.length) return refuse("lots-missing");
      return endDrawIn(desk, room, command.actor, { draw, stage, told: {} });
    },
  );
  if (closed.ok) await announceCases(command.db, room, [closed.value.caseId]);
  return closed;
}
