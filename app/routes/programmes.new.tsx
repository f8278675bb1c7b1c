import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayOpenContests } from "~/features/contests/contests.access";
import { openProgrammeSchema } from "~/features/contests/contests.schemas";
import { openProgramme } from "~/features/contests/open-programme.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
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

export const handle: PageHandle = { title: "contests:programme.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayOpenContests(actor));
  return { formKey: newId(), year: localDay(context.clock.now()).slice(0, 4) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayOpenContests(actor));
  const form = await parseForm(request, context, openProgrammeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await openProgramme(commandOf(context, actor, form.key), form.value);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "contests",
      fields: { "programme-known": "name" },
    });
  }
  return redirect(`/contests?programme=${result.value.programmeId}`);
}

export default function NewProgramme() {
  const { t } = useTranslation("contests");
  const { formKey, year } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const field = (name: string, stored = "") => ({
    name,
    defaultValue: valueAt(problem, name, stored),
    error: errorAt(problem, name),
  });
  return (
    <Page
      title={t("programme.title")}
      breadcrumb={[{ label: t("season.title"), to: "/contests" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("programme.lead")}>
        <WriteForm formKey={formKey}>
          <TextField {...field("name")} label={t("programme.name")} isRequired />
          <TextField
            {...field("year", year)}
            label={t("programme.year")}
            inputMode="numeric"
            isRequired
          />
          <TextField
            {...field("documentNumber")}
            label={t("programme.documentNumber")}
            hint={t("programme.documentNumberHint")}
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("programme.submit")}
            </Button>
            <ButtonLink to="/contests" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
