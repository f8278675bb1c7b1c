import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { mayKeepWorker } from "~/features/registry/registry.access";
import * as Workers from "~/features/registry/workers.queries.server";
import type { Actor } from "~/shared/actor";
import { type Result, refuse } from "~/shared/result";
import type { FileEntryInput } from "./contests.schemas";
import { type EntryRefusal, openEntryIn } from "./entry-steps.server";

/** A union enters its own workers, one or a team with substitutes and a leader (代办); the first of them confirms it. */
export async function fileEntry(command: Command, room: CaseRoom, input: FileEntryInput) {
  const { actor } = command;
  const filed = await carryOut(
    command,
    "file-entry",
    input,
    async (desk): Promise<Result<{ caseId: string }, "not-your-worker" | EntryRefusal>> => {
      const workers = await findKept(desk, actor, input.workerIds);
      const substitutes = await findKept(desk, actor, input.substituteIds);
      const leaders = await findKept(desk, actor, input.leaderId ? [input.leaderId] : []);
      if (!workers || !substitutes || !leaders) return refuse("not-your-worker");
      return openEntryIn(
        desk,
        room.roads,
        { actor, move: "file-for" },
        {
          contestId: input.contestId,
          ...{ workers, substitutes, leader: leaders[0] ?? null },
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

/** These people, in their order; null where one of them isn't the actor's to enter. */
async function findKept({ trx }: Desk, actor: Actor, workerIds: readonly string[]) {
  const workers = [];
  for (const workerId of workerIds) {
    const worker = await Workers.find(trx, workerId);
    if (!worker || !mayKeepWorker(actor, worker.lineage)) return null;
    workers.push(worker);
  }
  return workers;
}
