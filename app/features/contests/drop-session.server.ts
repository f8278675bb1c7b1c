import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayPlanContest } from "./contests.access";
import * as Draws from "./draws.queries.server";
import * as Sessions from "./sessions.queries.server";
import * as Stages from "./stages.queries.server";

/** Takes a session away that was in no draw. */
export function dropSession(command: Command, input: { stageId: string; sessionId: string }) {
  return carryOut(command, "drop-session", input, async ({ trx, record }) => {
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayPlanContest(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const session = await Sessions.find(trx, input.sessionId);
    if (session?.stageId !== stage.id) return refuse("session-gone" as const);
    const draws = await Draws.findAllOfStage(trx, stage.id);
    if (stage.state !== "draw" || draws.length > 0) return refuse("places-settled" as const);
    await Sessions.deleteSession(trx, session.id);
    await record({
      action: "stage.session-dropped",
      subjectKind: "stage",
      subjectId: stage.id,
      detail: { sessionId: session.id },
    });
    return accept(null);
  });
}
