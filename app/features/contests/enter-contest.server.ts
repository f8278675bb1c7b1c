import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { type Result, refuse } from "~/shared/result";
import type { EnterContestInput } from "./contests.schemas";
import { type EntryRefusal, openEntryIn } from "./entry-steps.server";

/** A worker enters a contest; their union confirms it. Teams are filed by a union. */
export async function enterContest(command: Command, room: CaseRoom, input: EnterContestInput) {
  const { actor } = command;
  const entered = await carryOut(
    command,
    "enter-contest",
    input,
    async (desk): Promise<Result<{ caseId: string }, "not-on-register" | EntryRefusal>> => {
      const workerId = (await Workers.findIdOfAccount(desk.trx, actor.accountId))?.workerId;
      const worker = workerId ? await Workers.find(desk.trx, workerId) : undefined;
      if (!worker) return refuse("not-on-register");
      return openEntryIn(
        desk,
        room.roads,
        { actor, move: "enter" },
        {
          contestId: input.contestId,
          workers: [worker],
          teamName: null,
          statement: input.statement ?? "",
          origin: "worker",
        },
      );
    },
  );
  if (entered.ok) await announceCases(command.db, room, [entered.value.caseId]);
  return entered;
}
