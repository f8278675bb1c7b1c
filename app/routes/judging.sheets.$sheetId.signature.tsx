import type { ActionFunctionArgs } from "@remix-run/node";
import { signingOf, signSheetSchema } from "~/features/scoring/judging.schemas";
import { signSheet } from "~/features/scoring/sign-sheet.server";
import { commandOf } from "~/web/command.server";
import { refusedMark } from "~/web/mark-answers.server";
import { parseForm } from "~/web/parse-form.server";
import { requireActor } from "~/web/require-actor.server";

/** A judge's signature under a sheet, with the contestant's where one is asked for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, signSheetSchema);
  if (!form.ok) return Response.json(form.problem.errors[0], { status: 422 });
  const input = { ...signingOf(form.value), sheetId: params.sheetId ?? "" };
  const result = await signSheet(commandOf(context, actor, form.key), context, input);
  if (!result.ok) return refusedMark(context, result.reason);
  const { version, signedAt } = result.value;
  return Response.json({ version, signedAt });
}
