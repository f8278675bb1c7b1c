import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayPlanContest } from "./contests.access";
import { wordsOf } from "./domain/session-plan";
import * as Draws from "./draws.queries.server";
import * as Sessions from "./sessions.queries.server";
import * as Stages from "./stages.queries.server";

/** Notes what an entry's station must offer; the draw heeds it. Blank takes it back. */
export function noteNeeds(
  command: Command,
  input: { readonly stageId: string; readonly stageEntryId: string; readonly needs: string | null },
) {
  return carryOut(command, "note-needs", input, async ({ trx, record }) => {
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayPlanContest(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const listed = await Sessions.findListed(trx, stage.id);
    if (!listed.some(({ id }) => id === input.stageEntryId)) return refuse("not-listed" as const);
    if (stage.state !== "draw" || (await Draws.findOpen(trx, stage.id))) {
      return refuse("places-settled" as const);
    }
    const needs = wordsOf(input.needs ?? "");
    await Sessions.replaceNeeds(trx, input.stageEntryId, needs);
    await record({
      action: "stage.needs-noted",
      subjectKind: "stage",
      subjectId: stage.id,
      detail: { stageEntryId: input.stageEntryId, count: needs.length },
    });
    return accept(null);
  });
}
