import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { mayPlanContest } from "~/features/contests/contests.access";
import * as Stages from "~/features/contests/stages.queries.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { outcomeChanges } from "./domain/outcome-changes";
import { findAdvancing } from "./find-advancing.server";
import { decideOutcomesIn, findStayed } from "./outcome-steps.server";

/** Makes those who advance (晋级) the list of the next stage, once, and tells them; who withdrew isn't on it. */
export function advanceEntries(command: Command, input: { readonly stageId: string }) {
  return carryOut(command, "advance-entries", input, async (desk) => {
    const { trx, record } = desk;
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayPlanContest(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const list = await findAdvancing(trx, stage);
    if (!list.ok) return list;
    const { next, lines } = list.value;
    if (next.isListed) return refuse("advanced-already" as const);
    const going = lines.filter(({ hasWithdrawn }) => !hasWithdrawn);
    if (going.length === 0) return refuse("nobody-advances" as const);
    await Stages.insertEntries(
      trx,
      going.map(({ entryId }) => ({ id: newId(), stageId: next.id, entryId })),
    );
    const goingOn = new Set(going.map(({ entryId }) => entryId));
    const changes = outcomeChanges(await findStayed(trx, stage.id), goingOn, new Map());
    await decideOutcomesIn(desk, stage, {
      ...{ changes, seq: 1, by: command.actor.accountId },
      isTold: ({ isAdvancing }) => isAdvancing,
    });
    await record({
      action: "entries.advanced",
      subjectKind: "stage",
      subjectId: stage.id,
      detail: { nextId: next.id, entries: going.length },
    });
    return accept({ contestId: stage.contestId, nextId: next.id, count: going.length });
  });
}
