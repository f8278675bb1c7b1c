import type { ActionFunctionArgs } from "@remix-run/node";
import { enterMark } from "~/features/scoring/enter-mark.server";
import { enterMarkSchema } from "~/features/scoring/judging.schemas";
import { commandOf } from "~/web/command.server";
import { refusedMark, withoutKey } from "~/web/mark-answers.server";
import { parseForm } from "~/web/parse-form.server";
import { requireActor } from "~/web/require-actor.server";

/** A judge's mark, sent until it is answered; its own key is the form's. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, enterMarkSchema);
  if (!form.ok) return Response.json(form.problem.errors[0], { status: 422 });
  if (form.key === null) return withoutKey(context);
  const input = { ...form.value, sheetId: params.sheetId ?? "", markKey: form.key };
  const result = await enterMark(commandOf(context, actor, form.key), context, input);
  return result.ok ? Response.json(result.value) : refusedMark(context, result.reason);
}
