import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openScheme } from "~/features/scoring/open-scheme.server";
import * as Schemes from "~/features/scoring/schemes.queries.server";
import { mayWriteSchemes } from "~/features/scoring/scoring.access";
import { openSchemeSchema } from "~/features/scoring/scoring.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { SelectField } from "~/ui/fields/SelectField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "schemes:open.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayWriteSchemes(actor));
  return { formKey: newId(), models: await Schemes.findChoices(context.db) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayWriteSchemes(actor));
  const form = await parseForm(request, context, openSchemeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await openScheme(commandOf(context, actor, form.key), form.value);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "scoring",
      fields: { "scheme-unknown": "fromId" },
    });
  }
  return redirect(`/schemes/${result.value.schemeId}`);
}

export default function NewScheme() {
  const { t } = useTranslation("schemes");
  const { formKey, models } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("open.title")}
      breadcrumb={[{ label: t("list.title"), to: "/schemes" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <TextField
            name="name"
            label={t("open.name")}
            hint={t("open.nameHint")}
            defaultValue={valueAt(problem, "name")}
            error={errorAt(problem, "name")}
            isRequired
          />
          <SelectField
            name="fromId"
            label={t("open.from")}
            hint={t("open.fromHint")}
            options={[
              { value: "", label: t("open.blank") },
              ...models.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={valueAt(problem, "fromId")}
            error={errorAt(problem, "fromId")}
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("open.submit")}
            </Button>
            <ButtonLink to="/schemes" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
