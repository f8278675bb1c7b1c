import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { type Result, refuse } from "~/shared/result";
import type { AskTransferInput } from "./registry.schemas";
import { openTransferIn, type TransferRefusal } from "./transfer-steps.server";
import * as Workers from "./workers.queries.server";

/** A worker asks to change to another union. */
export async function askTransfer(command: Command, room: CaseRoom, input: AskTransferInput) {
  const { actor } = command;
  const asked = await carryOut(
    command,
    "ask-transfer",
    input,
    async (desk): Promise<Result<{ caseId: string }, "not-on-register" | TransferRefusal>> => {
      const workerId = (await Workers.findIdOfAccount(desk.trx, actor.accountId))?.workerId;
      const worker = workerId ? await Workers.find(desk.trx, workerId) : undefined;
      if (!worker) return refuse("not-on-register");
      return openTransferIn(desk, room.roads, { actor, move: "ask" }, { ...input, worker });
    },
  );
  if (asked.ok) await announceCases(command.db, room, [asked.value.caseId]);
  return asked;
}
