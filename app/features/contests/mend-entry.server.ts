import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { MoveRefusal } from "~/features/cases/domain/decide-move";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { type Result, refuse } from "~/shared/result";
import type { MendEntryInput } from "./contests.schemas";
import * as Entries from "./entries.queries.server";

/** The worker mends what was sent back and sends the entry in again. Certificates and employment are mended on the register. */
export async function mendEntry(command: Command, room: CaseRoom, input: MendEntryInput) {
  const { caseId, version, statement } = input;
  const mended = await carryOut(
    command,
    "mend-entry",
    input,
    async (desk): Promise<Result<{ caseId: string }, MoveRefusal>> => {
      const [entry] = await Entries.findAllOfCases(desk.trx, [caseId]);
      if (!entry) return refuse({ kind: "not-allowed" });
      const returned = await findOpenReturns(desk.trx, caseId);
      if (returned.some(({ field }) => field === "statement") && statement !== null) {
        await Entries.updateStatement(desk.trx, entry.id, statement);
      }
      const move = { caseId, move: "mend", version, comment: "", returned: {}, insteadOfId: null };
      const moved = await moveCaseIn(desk, room.roads, command.actor, move);
      return moved.ok ? { ok: true, value: { caseId } } : moved;
    },
  );
  if (mended.ok) await announceCases(command.db, room, [caseId]);
  return mended;
}
