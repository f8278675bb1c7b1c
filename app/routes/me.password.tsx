import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changePassword } from "~/features/identity/change-password.server";
import { NewPasswordFields } from "~/features/identity/components/NewPasswordFields";
import { REFUSAL_PLACES } from "~/features/identity/domain/refusal-places";
import { changePasswordSchema } from "~/features/identity/identity.schemas";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PasswordField } from "~/ui/fields/PasswordField";
import { errorAt, problemOf } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:password.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context, request);
  return { formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, changePasswordSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await changePassword(commandOf(context, actor, form.key), form.value);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "identity",
      fields: REFUSAL_PLACES,
    });
  }
  return { ended: result.value.ended };
}

export default function Password() {
  const { t } = useTranslation("identity");
  const { formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = problemOf(answer);
  return (
    <Page
      title={t("password.title")}
      breadcrumb={[{ label: t("me.title"), to: "/me" }]}
      width="form"
    >
      {answer && "ended" in answer ? (
        <Callout tone="good" title={t("password.done")}>
          {t("password.doneText", { count: answer.ended })}
        </Callout>
      ) : null}
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <PasswordField
            name="current"
            label={t("fields.current")}
            autoComplete="current-password"
            error={errorAt(problem, "current")}
            isRequired
          />
          <NewPasswordFields errors={problem?.errors ?? []} />
          <Button look="ink" type="submit">
            {t("password.submit")}
          </Button>
        </WriteForm>
      </Section>
    </Page>
  );
}
