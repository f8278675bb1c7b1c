import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import * as CorrectionRequests from "~/features/registry/correction-requests.queries.server";
import { mayKeepWorker } from "~/features/registry/registry.access";
import { settleCorrectionSchema } from "~/features/registry/registry.schemas";
import { settleCorrection } from "~/features/registry/settle-correction.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:corrections.one" };

async function requireRequest({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const asked = found(await CorrectionRequests.find(context.db, params.requestId ?? ""));
  const worker = await Workers.find(context.db, asked.workerId);
  return { actor, asked, worker: found(worker, worker && mayKeepWorker(actor, worker.lineage)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, worker } = await requireRequest(args);
  const { field, text, settledAt } = asked;
  return {
    formKey: newId(),
    worker: { id: worker.id, name: worker.name },
    request: { field, text, isSettled: settledAt !== null },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, asked } = await requireRequest(args);
  const { request, context } = args;
  const form = await parseForm(request, context, settleCorrectionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await settleCorrection(command, { ...form.value, requestId: asked.id });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "registry" });
  return redirect("/corrections");
}

export default function Correction() {
  const { t } = useTranslation("registry");
  const { formKey, worker, request } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <WorkerFrame title={t("corrections.one")} worker={worker}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section title={t(`fieldNames.${request.field}`)}>
        <Callout tone="info">{request.text}</Callout>
        {request.isSettled ? (
          <p>{t("corrections.settled")}</p>
        ) : (
          <WriteForm formKey={formKey}>
            <RadioField
              name="outcome"
              label={t("corrections.outcome")}
              options={(["corrected", "kept"] as const).map((outcome) => ({
                value: outcome,
                label: t(`corrections.outcomes.${outcome}`),
              }))}
              defaultValue={valueAt(problem, "outcome")}
              error={errorAt(problem, "outcome")}
              isRequired
            />
            <TextAreaField
              name="answer"
              label={t("corrections.answer")}
              hint={t("corrections.answerHint")}
              defaultValue={valueAt(problem, "answer")}
              error={errorAt(problem, "answer")}
              isRequired
            />
            <FormActions>
              <Button look="ink" type="submit">
                {t("corrections.submit")}
              </Button>
              <ButtonLink to={`/workers/${worker.id}/edit`}>{t("corrections.edit")}</ButtonLink>
            </FormActions>
          </WriteForm>
        )}
      </Section>
    </WorkerFrame>
  );
}
