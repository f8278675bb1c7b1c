import type { ActionFunctionArgs } from "@remix-run/node";
import { callRescore } from "~/features/scoring/call-rescore.server";
import { callRescoreSchema } from "~/features/scoring/judging.schemas";
import { commandOf } from "~/web/command.server";
import { refusedMark } from "~/web/mark-answers.server";
import { parseForm } from "~/web/parse-form.server";
import { requireActor } from "~/web/require-actor.server";

/** The panel leader has one aspect of an entry marked again by all. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, callRescoreSchema);
  if (!form.ok) return Response.json(form.problem.errors[0], { status: 422 });
  const input = { ...form.value, sheetId: params.sheetId ?? "" };
  const result = await callRescore(commandOf(context, actor, form.key), context, input);
  if (!result.ok) return refusedMark(context, result.reason);
  return Response.json({ rescoreId: result.value.rescoreId });
}
