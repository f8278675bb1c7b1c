import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/features/identity/components/AccountPage";
import { RoleFields } from "~/features/identity/components/RoleFields";
import { REFUSAL_PLACES } from "~/features/identity/domain/refusal-places";
import { endRole } from "~/features/identity/end-role.server";
import { findRoleLines } from "~/features/identity/find-role-lines.server";
import { grantRole } from "~/features/identity/grant-role.server";
import { roleStepSchema } from "~/features/identity/identity.schemas";
import { findUnionChoices } from "~/features/unions/find-union-choices.server";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { OnDate } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { requireManagedAccount } from "~/web/managed-account.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:roleGrants.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireManagedAccount(args);
  const { roles } = await findRoleLines(args.context.db, account.id);
  return {
    formKey: newId(),
    account: { id: account.id, name: account.name },
    roles: roles.map((role) => ({ ...role, formKey: newId() })),
    unions: await findUnionChoices(args.context.db),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, account } = await requireManagedAccount(args);
  const form = await parseForm(args.request, args.context, roleStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(args.context, actor, form.key);
  const accountId = account.id;
  const result =
    form.value.step === "end"
      ? await endRole(command, { accountId, roleGrantId: form.value.roleGrantId })
      : await grantRole(command, { accountId, role: form.value.role, scope: form.value.scope });
  if (!result.ok) {
    const place = { words: "identity", fields: REFUSAL_PLACES };
    return refused(args.context, result.reason, form.values, place);
  }
  return redirect(`/accounts/${accountId}/roles`);
}

export default function AccountRoles() {
  const { t } = useTranslation("identity");
  const { formKey, account, roles, unions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <AccountPage title={t("roleGrants.title")} account={account}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section title={t("roleGrants.standing")} hint={t("roleGrants.standingHint")}>
        <Facts
          items={roles.map(({ id, role, over, grantedOn, formKey: key }) => ({
            label: t(`roles.${role}`),
            value: (
              <>
                {over ?? t("scopes.everything")} · <OnDate on={grantedOn} />
              </>
            ),
            note: (
              <WriteForm formKey={key}>
                <input type="hidden" name="step" value="end" />
                <Button look="outline" size="small" type="submit" name="roleGrantId" value={id}>
                  {t("roleGrants.end")}
                </Button>
              </WriteForm>
            ),
          }))}
        />
      </Section>
      <Section title={t("roleGrants.grant")} hint={t("roleGrants.grantHint")}>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="step" value="grant" />
          <RoleFields problem={problem} unions={unions} />
          <Button look="ink" type="submit">
            {t("roleGrants.submit")}
          </Button>
        </WriteForm>
      </Section>
    </AccountPage>
  );
}
