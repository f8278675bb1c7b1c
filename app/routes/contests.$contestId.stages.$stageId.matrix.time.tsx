import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CellForm } from "~/features/scoring/components/CellForm";
import { makeUpTime } from "~/features/scoring/make-up-time.server";
import { makeUpTimeSchema } from "~/features/scoring/matrix.schemas";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { backToMatrix, requireCell } from "~/web/verb-of-matrix.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "matrix:verbs.time" };

export async function loader(args: LoaderFunctionArgs) {
  const { cell } = await requireCell(args);
  return { cell };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, cell } = await requireCell(args);
  const { request, context } = args;
  const form = await parseForm(request, context, makeUpTimeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await makeUpTime(command, context, {
    stageEntryId: cell.stageEntryId,
    ...form.value,
  });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return backToMatrix(args);
}

export default function Time() {
  const { t } = useTranslation("matrix");
  const { cell } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <CellForm verb="time" cell={cell} icon="clock" problem={problem} hasReason>
      <TextField
        name="minutes"
        label={t("minutes")}
        inputMode="numeric"
        defaultValue={valueAt(problem, "minutes")}
        error={errorAt(problem, "minutes")}
        isRequired
      />
    </CellForm>
  );
}
