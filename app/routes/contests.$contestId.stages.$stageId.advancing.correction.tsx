import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { DisqualificationFields } from "~/features/results/components/DisqualificationFields";
import { correctAdvancing } from "~/features/results/correct-advancing.server";
import { correctResultSchema } from "~/features/results/results.schemas";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedStage } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "papers:advancing.correction.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requirePlannedStage(args);
  return { formKey: newId(), stage };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requirePlannedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, correctResultSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { stageId: stage.id, ...form.value };
  const result = await correctAdvancing(commandOf(context, actor, form.key), input);
  if (result.ok) return redirect(`${stagePath(stage)}/advancing`);
  const fields = { "entry-not-there": "entryNumber", "disqualified-already": "entryNumber" };
  return refused(context, result.reason, form.values, { words: "results", fields });
}

export default function AdvancingCorrection() {
  const { t } = useTranslation("papers");
  const { formKey, stage } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const advancing = `${stagePath(stage)}/advancing`;
  return (
    <StageFrame
      title={t("advancing.correction.title")}
      stage={stage}
      above={{ label: t("advancing.title"), to: advancing }}
      width="form"
    >
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("advancing.correction.what")}
        kept={t("advancing.correction.kept")}
        submit={t("advancing.correction.submit")}
        icon="edit"
        backTo={advancing}
      >
        <DisqualificationFields problem={problem} />
      </ConfirmForm>
    </StageFrame>
  );
}
