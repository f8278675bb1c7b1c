import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayPlanContest } from "./contests.access";
import * as Draws from "./draws.queries.server";
import * as Sessions from "./sessions.queries.server";
import * as Stages from "./stages.queries.server";

/** Drops a session that holds nobody and whose places lie in no draw; the others keep their numbers. */
export function dropSession(command: Command, input: { stageId: string; sessionId: string }) {
  return carryOut(command, "drop-session", input, async ({ trx, record }) => {
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayPlanContest(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const session = await Sessions.find(trx, input.sessionId);
    if (session?.stageId !== stage.id) return refuse("session-gone" as const);
    if (!["draw", "drawn"].includes(stage.state)) return refuse("judging-begun" as const);
    if (await Draws.findOpen(trx, stage.id)) return refuse("places-settled" as const);
    if (await Sessions.existsUse(trx, session.id)) return refuse("session-holds-people" as const);
    await Sessions.deleteSession(trx, session.id);
    await record({
      action: "stage.session-dropped",
      subjectKind: "stage",
      subjectId: stage.id,
      detail: { sessionId: session.id, number: session.number },
    });
    return accept(null);
  });
}
