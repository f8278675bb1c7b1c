import type { ActionFunctionArgs } from "@remix-run/node";
import { raiseHandSchema } from "~/features/scoring/judging.schemas";
import { raiseHand } from "~/features/scoring/raise-hand.server";
import { commandOf } from "~/web/command.server";
import { refusedMark } from "~/web/mark-answers.server";
import { parseForm } from "~/web/parse-form.server";
import { requireActor } from "~/web/require-actor.server";

/** A judge wants someone to come to the station of this sheet. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, raiseHandSchema);
  if (!form.ok) return Response.json(form.problem.errors[0], { status: 422 });
  const input = { ...form.value, sheetId: params.sheetId ?? "" };
  const result = await raiseHand(commandOf(context, actor, form.key), context, input);
  if (!result.ok) return refusedMark(context, result.reason);
  return Response.json({ raisedHandId: result.value.raisedHandId });
}
