import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "./announce-cases.server";
import { type MoveCaseInput, movePlainlyIn } from "./move-steps.server";
import type { CaseRoom } from "./road-wiring.server";

/** Moves a case along its road. */
export async function moveCase(command: Command, room: CaseRoom, input: MoveCaseInput) {
  const moved = await carryOut(command, "move-case", input, (desk) =>
    movePlainlyIn(desk, room.roads, command.actor, input),
  );
  if (moved.ok) await announceCases(command.db, room, [input.caseId]);
  return moved;
}
