import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/scoring/components/StageFrame";
import { recordIncidentSchema } from "~/features/scoring/matrix.schemas";
import * as Panels from "~/features/scoring/panels.queries.server";
import { recordIncident } from "~/features/scoring/record-incident.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import { requireLoggedStage } from "~/web/judged-stage.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { backToMatrix } from "~/web/verb-of-matrix.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "matrix:verbs.incident" };

const entryOf = (url: string) => new URL(url).searchParams.get("entry");

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireLoggedStage(args);
  const entries = await Panels.findStageEntries(args.context.db, stage.stageId);
  const entry = entries.find(({ stageEntryId }) => stageEntryId === entryOf(args.request.url));
  return { formKey: newId(), stage, code: entry?.stationCode ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireLoggedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, recordIncidentSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await recordIncident(command, context, {
    stageId: stage.stageId,
    stageEntryId: entryOf(request.url),
    ...form.value,
  });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return backToMatrix(args);
}

export default function Incident() {
  const { t } = useTranslation("matrix");
  const { formKey, stage, code } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <StageFrame stage={stage} title={t("verbs.incident")} width="form">
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={code ? t("what.incident", { code }) : t("what.anyIncident")}
        kept={t("kept.incident")}
        submit={t("verbs.incident")}
        icon="file"
        look="ink"
        backTo={`/contests/${stage.contestId}/stages/${stage.stageId}/matrix`}
      >
        <TextAreaField
          name="text"
          label={t("incident")}
          defaultValue={valueAt(problem, "text")}
          error={errorAt(problem, "text")}
          rows={3}
          isRequired
        />
      </ConfirmForm>
    </StageFrame>
  );
}
