import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CellForm } from "~/features/scoring/components/CellForm";
import { freeCandidates } from "~/features/scoring/domain/panel/propose-panel";
import { findJudgePool } from "~/features/scoring/find-judge-pool.server";
import { replaceJudgeSchema } from "~/features/scoring/matrix.schemas";
import { replaceJudge } from "~/features/scoring/replace-judge.server";
import * as Seats from "~/features/scoring/seats.queries.server";
import { SelectField } from "~/ui/fields/SelectField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { backToMatrix, requireCell } from "~/web/verb-of-matrix.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "matrix:verbs.replacement" };

export async function loader(args: LoaderFunctionArgs) {
  const { cell } = await requireCell(args);
  const { db } = args.context;
  const seated = await Seats.findAllOfPanels(db, [cell.panelId]);
  const pool = freeCandidates(await findJudgePool(db, cell.stage)).filter(
    (judge) => !seated.some(({ accountId }) => accountId === judge.accountId),
  );
  return { cell, pool: pool.map(({ accountId, name, load }) => ({ accountId, name, load })) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, cell } = await requireCell(args);
  const { request, context } = args;
  const form = await parseForm(request, context, replaceJudgeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await replaceJudge(command, context, { seatId: cell.seatId, ...form.value });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return backToMatrix(args);
}

export default function Replacement() {
  const { t } = useTranslation("matrix");
  const { cell, pool } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <CellForm verb="replacement" cell={cell} icon="user-plus" problem={problem} hasReason>
      <SelectField
        name="accountId"
        label={t("successor")}
        hint={t("successorHint")}
        options={[
          { value: "", label: t("choose") },
          ...pool.map(({ accountId, name, load }) => ({
            value: accountId,
            label: t("candidate", { name, count: load }),
          })),
        ]}
        defaultValue={valueAt(problem, "accountId")}
        error={errorAt(problem, "accountId")}
        isRequired
      />
    </CellForm>
  );
}
