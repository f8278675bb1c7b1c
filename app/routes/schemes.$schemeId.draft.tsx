import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeScheme } from "~/features/scoring/change-scheme.server";
import { SchemeFrame } from "~/features/scoring/components/SchemeFrame";
import { DRAFT_REFUSALS } from "~/features/scoring/domain/draft/read-draft";
import { draftOf } from "~/features/scoring/scheme-steps.server";
import { mayWriteSchemes } from "~/features/scoring/scoring.access";
import { changeSchemeSchema } from "~/features/scoring/scoring.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireScheme } from "~/web/readable-scheme.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "schemes:json.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  allow(mayWriteSchemes(actor));
  const { id, name, version } = scheme;
  const text = JSON.stringify(draftOf(scheme), null, 2);
  return { formKey: newId(), scheme: { id, name }, version, text };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  allow(mayWriteSchemes(actor));
  const { request, context } = args;
  const form = await parseForm(request, context, changeSchemeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await changeScheme(command, { ...form.value, schemeId: scheme.id });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "scoring",
      fields: Object.fromEntries(DRAFT_REFUSALS.map((reason) => [reason, "draft"])),
    });
  }
  return redirect(`/schemes/${scheme.id}`);
}

export default function SchemeAsJson() {
  const { t } = useTranslation("schemes");
  const { formKey, scheme, version, text } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SchemeFrame title={t("json.title")} scheme={scheme} width="full">
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("json.hint")}>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="version" value={version} />
          <TextAreaField
            name="draft"
            label={t("json.draft")}
            rows={24}
            spellCheck={false}
            defaultValue={valueAt(problem, "draft", text)}
            error={errorAt(problem, "draft")}
            isRequired
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("json.submit")}
            </Button>
            <ButtonLink to={`/schemes/${scheme.id}`} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </SchemeFrame>
  );
}
