import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/features/identity/components/AccountPage";
import { endAllSessions } from "~/features/identity/end-all-sessions.server";
import * as Sessions from "~/features/identity/sessions.queries.server";
import { newId } from "~/shared/ids";
import { instantOf } from "~/shared/instant";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { commandOf } from "~/web/command.server";
import { requireManagedAccount } from "~/web/managed-account.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:sessions.endAll" };

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireManagedAccount(args);
  const sessions = await Sessions.findAllForAccount(
    args.context.db,
    account.id,
    instantOf(new Date()),
  );
  return {
    formKey: newId(),
    account: { id: account.id, name: account.name },
    count: sessions.length,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, account } = await requireManagedAccount(args);
  const form = await parseForm(args.request, args.context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(args.context, actor, form.key);
  const result = await endAllSessions(command, { accountId: account.id });
  if (!result.ok) return refused(args.context, result.reason, {}, { words: "identity" });
  return redirect(`/accounts/${account.id}`);
}

export default function AccountSessions() {
  const { t } = useTranslation("identity");
  const { formKey, account, count } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <AccountPage title={t("sessions.endAll")} account={account}>
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("sessions.endAllWhat", { name: account.name, count })}
        kept={t("sessions.endAllKept")}
        submit={t("sessions.endAll")}
        icon="logout"
        backTo={`/accounts/${account.id}`}
      />
    </AccountPage>
  );
}
