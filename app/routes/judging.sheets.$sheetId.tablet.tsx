import type { ActionFunctionArgs } from "@remix-run/node";
import { noteTabletSchema } from "~/features/scoring/judging.schemas";
import { noteTablet } from "~/features/scoring/note-tablet.server";
import { commandOf } from "~/web/command.server";
import { refusedMark } from "~/web/mark-answers.server";
import { parseForm } from "~/web/parse-form.server";
import { requireActor } from "~/web/require-actor.server";

/** A tablet says that it is there with this sheet, and how many marks it keeps. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, noteTabletSchema);
  if (!form.ok) return Response.json(form.problem.errors[0], { status: 422 });
  const input = { ...form.value, sheetId: params.sheetId ?? "" };
  const result = await noteTablet(commandOf(context, actor, form.key), context, input);
  return result.ok ? Response.json({}) : refusedMark(context, result.reason);
}
