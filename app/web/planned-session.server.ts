import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { planSessionSchema } from "~/features/contests/contests.schemas";
import { SESSION_PLACES } from "~/features/contests/domain/refusal-places";
import { stagePath } from "~/features/contests/domain/stage-places";
import { planSession } from "~/features/contests/plan-session.server";
import { commandOf } from "./command.server";
import { parseForm } from "./parse-form.server";
import { requirePlannedStage } from "./readable-contest.server";
import { refused, unprocessable } from "./responses.server";

/** Takes the form of a session, a new one where there is no id; back to the stage's sessions. */
export async function planFromForm(args: ActionFunctionArgs, sessionId: string | null) {
  const { actor, stage } = await requirePlannedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, planSessionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await planSession(command, { ...form.value, stageId: stage.id, sessionId });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "contests",
      fields: SESSION_PLACES,
    });
  }
  return redirect(`${stagePath(stage)}/sessions`);
}
