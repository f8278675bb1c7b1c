import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CellForm } from "~/features/scoring/components/CellForm";
import { excuseSheet } from "~/features/scoring/excuse-sheet.server";
import { excuseSheetSchema } from "~/features/scoring/matrix.schemas";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { backToMatrix, requireCell } from "~/web/verb-of-matrix.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "matrix:verbs.excuse" };

export async function loader(args: LoaderFunctionArgs) {
  const { cell } = await requireCell(args);
  return { cell };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, cell } = await requireCell(args);
  const { request, context } = args;
  const form = await parseForm(request, context, excuseSheetSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await excuseSheet(command, context, { sheetId: cell.sheetId, ...form.value });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return backToMatrix(args);
}

export default function Excuse() {
  const { cell } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <CellForm verb="excuse" cell={cell} icon="minus" problem={problem} hasReason />;
}
