import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerHand } from "~/features/scoring/answer-hand.server";
import { CellForm } from "~/features/scoring/components/CellForm";
import * as RaisedHands from "~/features/scoring/raised-hands.queries.server";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { backToMatrix, requireCell } from "~/web/verb-of-matrix.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "matrix:verbs.hand" };

export async function loader(args: LoaderFunctionArgs) {
  const { cell } = await requireCell(args);
  return { cell };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, cell } = await requireCell(args);
  const { request, context } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const [hand] = await RaisedHands.findOpen(context.db, [cell.sheetId]);
  if (!hand) return backToMatrix(args);
  const command = commandOf(context, actor, form.key);
  const result = await answerHand(command, context, { raisedHandId: hand.id });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return backToMatrix(args);
}

export default function Hand() {
  const { cell } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <CellForm verb="hand" cell={cell} icon="hand-stop" problem={problem} />;
}
