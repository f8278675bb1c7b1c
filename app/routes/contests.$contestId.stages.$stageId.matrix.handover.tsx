import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CellForm } from "~/features/scoring/components/CellForm";
import { handOverSheet } from "~/features/scoring/hand-over-sheet.server";
import * as Handovers from "~/features/scoring/handovers.queries.server";
import { handOverSheetSchema } from "~/features/scoring/matrix.schemas";
import { clockText } from "~/shared/calendar-text";
import { RadioField } from "~/ui/fields/RadioField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { backToMatrix, requireCell } from "~/web/verb-of-matrix.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "matrix:verbs.handover" };

export async function loader(args: LoaderFunctionArgs) {
  const { cell } = await requireCell(args);
  const tablets = await Handovers.findOpenings(args.context.db, [cell.sheetId]);
  return { cell, tablets: tablets.map(({ deviceKey, seenAt }) => ({ deviceKey, seenAt })) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, cell } = await requireCell(args);
  const { request, context } = args;
  const form = await parseForm(request, context, handOverSheetSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await handOverSheet(command, context, { sheetId: cell.sheetId, ...form.value });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return backToMatrix(args);
}

export default function Handover() {
  const { t } = useTranslation("matrix");
  const { cell, tablets } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <CellForm verb="handover" cell={cell} icon="tablet" problem={problem}>
      <RadioField
        name="deviceKey"
        label={t("tablet")}
        options={tablets.map(({ deviceKey, seenAt }) => ({
          value: deviceKey,
          label: t("tabletSeen", { tablet: deviceKey.slice(-4), at: clockText(seenAt) }),
        }))}
        defaultValue={valueAt(problem, "deviceKey")}
        error={errorAt(problem, "deviceKey")}
        isRequired
      />
    </CellForm>
  );
}
