import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/features/identity/components/AccountPage";
import { resetSecondFactor } from "~/features/identity/reset-second-factor.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { commandOf } from "~/web/command.server";
import { requireManagedAccount } from "~/web/managed-account.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:secondFactor.reset" };

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireManagedAccount(args);
  return { formKey: newId(), account: { id: account.id, name: account.name } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, account } = await requireManagedAccount(args);
  const form = await parseForm(args.request, args.context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(args.context, actor, form.key);
  const result = await resetSecondFactor(command, { accountId: account.id });
  if (!result.ok) return refused(args.context, result.reason, {}, { words: "identity" });
  return redirect(`/accounts/${account.id}`);
}

export default function AccountSecondFactor() {
  const { t } = useTranslation("identity");
  const { formKey, account } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <AccountPage title={t("secondFactor.reset")} account={account}>
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("secondFactor.resetWhat", { name: account.name })}
        kept={t("secondFactor.resetKept")}
        submit={t("secondFactor.reset")}
        icon="shield-check"
        backTo={`/accounts/${account.id}`}
      />
    </AccountPage>
  );
}
