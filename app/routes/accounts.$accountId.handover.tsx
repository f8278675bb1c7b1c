import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { handOverOfficeSchema } from "~/features/cases/cases.schemas";
import { OfficeHolderField } from "~/features/cases/components/OfficeHolderField";
import { SUCCESSOR_PLACES } from "~/features/cases/domain/deputy-places";
import { findHolders } from "~/features/cases/find-deputyship-page.server";
import { handOverOffice } from "~/features/cases/hand-over-office.server";
import { AccountPage } from "~/features/identity/components/AccountPage";
import { findRoleLines } from "~/features/identity/find-role-lines.server";
import { ROLES } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Facts } from "~/ui/Facts";
import { FormActions } from "~/ui/FormActions";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { requireManagedAccount } from "~/web/managed-account.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:handover.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireManagedAccount(args);
  const { db } = args.context;
  const { roles } = await findRoleLines(db, account.id);
  return {
    formKey: newId(),
    account: { id: account.id, name: account.name },
    offices: roles.filter(({ role }) => role !== "worker"),
    successors: await findHolders(db, { except: account.id, roles: ROLES }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, account } = await requireManagedAccount(args);
  const { request, context } = args;
  const form = await parseForm(request, context, handOverOfficeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await handOverOffice(command, { officerId: account.id, ...form.value });
  if (!result.ok) {
    const place = { words: "cases", fields: SUCCESSOR_PLACES };
    return refused(context, result.reason, form.values, place);
  }
  return redirect(`/accounts/${form.value.successorId}`);
}

export default function HandOver() {
  const { t } = useTranslation(["cases", "identity"]);
  const { formKey, account, offices, successors } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <AccountPage title={t("handover.title")} account={account}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section title={t("handover.offices")}>
        <Facts
          items={offices.map(({ role, over }) => ({
            label: t(`identity:roles.${role}`),
            value: over ?? t("identity:scopes.everything"),
          }))}
        />
        {offices.length === 0 ? <p>{t("refusals.officer-without-office")}</p> : null}
      </Section>
      {offices.length > 0 ? (
        <Section>
          <Callout tone="warn" title={t("handover.what", { name: account.name })}>
            {t("handover.kept")}
          </Callout>
          <WriteForm formKey={formKey}>
            <OfficeHolderField
              name="successorId"
              label={t("handover.successor")}
              hint={t("handover.hint")}
              holders={successors}
              problem={problem}
            />
            <FormActions>
              <Button look="danger" icon="send" type="submit">
                {t("handover.submit")}
              </Button>
              <ButtonLink to={`/accounts/${account.id}`} look="quiet">
                {t("ui:confirm.cancel")}
              </ButtonLink>
            </FormActions>
          </WriteForm>
        </Section>
      ) : null}
    </AccountPage>
  );
}
