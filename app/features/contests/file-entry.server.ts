import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { mayKeepWorker } from "~/features/registry/registry.access";
import * as Workers from "~/features/registry/workers.queries.server";
import { type Result, refuse } from "~/shared/result";
import type { FileEntryInput } from "./contests.schemas";
import { type EntryRefusal, openEntryIn } from "./entry-steps.server";

/** A union enters its own workers, one or a team (代办); the first of them confirms it. */
export async function fileEntry(command: Command, room: CaseRoom, input: FileEntryInput) {
  const { actor } = command;
  const filed = await carryOut(
    command,
    "file-entry",
    input,
    async (desk): Promise<Result<{ caseId: string }, "not-your-worker" | EntryRefusal>> => {
      const workers = [];
      for (const workerId of input.workerIds) {
        const worker = await Workers.find(desk.trx, workerId);
        if (!worker || !mayKeepWorker(actor, worker.lineage)) return refuse("not-your-worker");
        workers.push(worker);
      }
      return openEntryIn(
        desk,
        room.roads,
        { actor, move: "file-for" },
        {
          contestId: input.contestId,
          workers,
          teamName: input.teamName,
          statement: input.statement ?? "",
          origin: "union",
        },
      );
    },
  );
  if (filed.ok) await announceCases(command.db, room, [filed.value.caseId]);
  return filed;
}
