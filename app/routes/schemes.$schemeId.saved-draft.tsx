import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { changeScheme } from "~/features/scoring/change-scheme.server";
import { draftOf } from "~/features/scoring/scheme-steps.server";
import { mayWriteSchemes } from "~/features/scoring/scoring.access";
import { changeSchemeSchema } from "~/features/scoring/scoring.schemas";
import { commandOf } from "~/web/command.server";
import { parseForm } from "~/web/parse-form.server";
import { requireScheme } from "~/web/readable-scheme.server";
import { allow } from "~/web/require-actor.server";
import { refusedAsJson } from "~/web/responses.server";

/** The draft as a file, to be kept or carried elsewhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { scheme } = await requireScheme(args);
  return Response.json(draftOf(scheme), {
    headers: { "Content-Disposition": "attachment", "Cache-Control": "private, no-store" },
  });
}

/** The editor keeps what is written, a moment after each change. */
export async function action(args: ActionFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  allow(mayWriteSchemes(actor));
  const { request, context } = args;
  const form = await parseForm(request, context, changeSchemeSchema);
  if (!form.ok) return Response.json(form.problem.errors[0], { status: 422 });
  const command = commandOf(context, actor, form.key);
  const result = await changeScheme(command, { ...form.value, schemeId: scheme.id });
  if (!result.ok) return refusedAsJson(context, result.reason, "scoring");
  return Response.json(result.value);
}
