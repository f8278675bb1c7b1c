import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { mayReveal } from "~/features/registry/registry.access";
import { revealSchema } from "~/features/registry/registry.schemas";
import { revealNumber } from "~/features/registry/reveal-number.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, problemOf, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { Secret } from "~/ui/Secret";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:reveal.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, worker } = await requireVisibleWorker(args);
  allow(mayReveal(actor, worker.lineage));
  const field = new URL(args.request.url).searchParams.get("field");
  return {
    formKey: newId(),
    worker: { id: worker.id, name: worker.name },
    field: field === "phone" ? ("phone" as const) : ("identity" as const),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireVisibleWorker(args);
  allow(mayReveal(actor, worker.lineage));
  const { request, context } = args;
  const form = await parseForm(request, context, revealSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await revealNumber(command, context.keys, {
    ...form.value,
    workerId: worker.id,
  });
  if (!result.ok) {
    return refused(context, result.reason, form.values, { words: "registry" });
  }
  return { number: result.value.number };
}

export default function Reveal() {
  const { t } = useTranslation("registry");
  const { formKey, worker, field } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = problemOf(answer);
  const back = `/workers/${worker.id}`;
  return (
    <WorkerFrame title={t("reveal.title")} worker={worker}>
      <ErrorSummary errors={problem?.errors ?? []} />
      {answer && "number" in answer ? (
        <Section>
          <Secret label={t(`fieldNames.${field}`)} text={answer.number} hint={t("reveal.logged")} />
          <ButtonLink to={back}>{t("reveal.back")}</ButtonLink>
        </Section>
      ) : (
        <Section title={t(`reveal.${field}`)} hint={t("reveal.hint")}>
          <WriteForm formKey={formKey}>
            <input type="hidden" name="field" value={field} />
            <TextAreaField
              name="reason"
              label={t("reveal.reason")}
              defaultValue={valueAt(problem, "reason")}
              error={errorAt(problem, "reason")}
              isRequired
            />
            <FormActions>
              <Button look="ink" icon="eye" type="submit">
                {t("reveal.submit")}
              </Button>
              <ButtonLink to={back} look="quiet">
                {t("cancel")}
              </ButtonLink>
            </FormActions>
          </WriteForm>
        </Section>
      )}
    </WorkerFrame>
  );
}
