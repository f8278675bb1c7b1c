import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CellForm } from "~/features/scoring/components/CellForm";
import { reopenSheetSchema } from "~/features/scoring/matrix.schemas";
import { reopenSheet } from "~/features/scoring/reopen-sheet.server";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { backToMatrix, requireCell } from "~/web/verb-of-matrix.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "matrix:verbs.reopening" };

export async function loader(args: LoaderFunctionArgs) {
  const { cell } = await requireCell(args);
  return { cell };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, cell } = await requireCell(args);
  const { request, context } = args;
  const form = await parseForm(request, context, reopenSheetSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await reopenSheet(command, context, { sheetId: cell.sheetId, ...form.value });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return backToMatrix(args);
}

export default function Reopening() {
  const { cell } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <CellForm verb="reopening" cell={cell} icon="lock-open" problem={problem} hasReason />;
}
