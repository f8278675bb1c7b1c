import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { askCorrection } from "~/features/registry/ask-correction.server";
import { isWorkerField, WORKER_FIELDS } from "~/features/registry/domain/worker-fields";
import { askCorrectionSchema } from "~/features/registry/registry.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { SelectField } from "~/ui/fields/SelectField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { requireOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:own.correct" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireOwnWorker(args);
  const asked = new URL(args.request.url).searchParams.get("field") ?? "";
  return {
    formKey: newId(),
    unionName: worker.unionName,
    field: isWorkerField(asked) ? asked : "name",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireOwnWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, askCorrectionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await askCorrection(commandOf(context, actor, form.key), form.value);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "registry" });
  return redirect("/me/record");
}

export default function AskCorrection() {
  const { t } = useTranslation("registry");
  const { formKey, unionName, field } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("own.correct")}
      breadcrumb={[{ label: t("own.title"), to: "/me/record" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("own.correctHint", { union: unionName })}>
        <WriteForm formKey={formKey}>
          <SelectField
            name="field"
            label={t("own.field")}
            options={WORKER_FIELDS.map((one) => ({ value: one, label: t(`fieldNames.${one}`) }))}
            defaultValue={valueAt(problem, "field", field)}
            error={errorAt(problem, "field")}
            isRequired
          />
          <TextAreaField
            name="text"
            label={t("own.text")}
            hint={t("own.textHint")}
            defaultValue={valueAt(problem, "text")}
            error={errorAt(problem, "text")}
            isRequired
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("own.submit")}
            </Button>
            <ButtonLink to="/me/record" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
