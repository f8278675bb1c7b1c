import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RoleFields } from "~/features/identity/components/RoleFields";
import { REFUSAL_PLACES } from "~/features/identity/domain/refusal-places";
import { mayManageAccounts } from "~/features/identity/identity.access";
import { inviteAccountSchema } from "~/features/identity/identity.schemas";
import { inviteAccount } from "~/features/identity/invite-account.server";
import { findUnionChoices } from "~/features/unions/find-union-choices.server";
import { newId } from "~/shared/ids";
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

export const handle: PageHandle = { title: "identity:invite.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayManageAccounts(requireActor(context, request)));
  return { formKey: newId(), unions: await findUnionChoices(context.db) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, inviteAccountSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await inviteAccount(commandOf(context, actor, form.key), form.value);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "identity",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/accounts/${result.value.accountId}/invitation`);
}

export default function NewAccount() {
  const { t } = useTranslation("identity");
  const { formKey, unions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("invite.title")}
      breadcrumb={[{ label: t("accounts.title"), to: "/accounts" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("invite.lead")}>
        <WriteForm formKey={formKey}>
          <TextField
            name="name"
            label={t("fields.name")}
            hint={t("hints.name")}
            defaultValue={valueAt(problem, "name")}
            error={errorAt(problem, "name")}
            isRequired
          />
          <TextField
            name="username"
            label={t("fields.username")}
            hint={t("hints.username")}
            defaultValue={valueAt(problem, "username")}
            error={errorAt(problem, "username")}
            autoCapitalize="none"
            isRequired
          />
          <RoleFields problem={problem} unions={unions} />
          <FormActions>
            <Button look="ink" type="submit">
              {t("invite.submit")}
            </Button>
            <ButtonLink to="/accounts" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
