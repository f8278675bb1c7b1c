import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { refuse } from "~/shared/result";
import type { MendTransferInput } from "./registry.schemas";
import * as Transfers from "./transfers.queries.server";

/** The worker mends what was sent back, only that, and sends it in again. */
export async function mendTransfer(command: Command, room: CaseRoom, input: MendTransferInput) {
  const { actor } = command;
  const { caseId, version, startsOn, reason } = input;
  const mended = await carryOut(command, "mend-transfer", input, async (desk) => {
    const transfer = await Transfers.findOfCase(desk.trx, caseId);
    if (!transfer) return refuse({ kind: "not-allowed" as const });
    const open = new Set((await findOpenReturns(desk.trx, caseId)).map(({ field }) => field));
    const move = { caseId, move: "mend", version, comment: "", returned: {}, insteadOfId: null };
    const moved = await moveCaseIn(desk, room.roads, actor, move);
    if (!moved.ok) return moved;
    await Transfers.update(desk.trx, transfer.id, {
      ...(open.has("startsOn") && startsOn !== null ? { startsOn } : {}),
      ...(open.has("reason") && reason !== null ? { reason } : {}),
    });
    return moved;
  });
  if (mended.ok) await announceCases(command.db, room, [caseId]);
  return mended;
}
