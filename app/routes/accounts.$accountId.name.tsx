import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/features/identity/components/AccountPage";
import { renameAccountSchema } from "~/features/identity/identity.schemas";
import { renameAccount } from "~/features/identity/rename-account.server";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { requireManagedAccount } from "~/web/managed-account.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:rename.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireManagedAccount(args);
  return { formKey: newId(), account: { id: account.id, name: account.name } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, account } = await requireManagedAccount(args);
  const form = await parseForm(args.request, args.context, renameAccountSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(args.context, actor, form.key);
  const result = await renameAccount(command, { ...form.value, accountId: account.id });
  if (!result.ok) return refused(args.context, result.reason, form.values, { words: "identity" });
  return redirect(`/accounts/${account.id}`);
}

export default function AccountName() {
  const { t } = useTranslation("identity");
  const { formKey, account } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <AccountPage title={t("rename.title")} account={account}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <TextField
            name="name"
            label={t("fields.name")}
            hint={t("hints.name")}
            defaultValue={valueAt(problem, "name", account.name)}
            error={errorAt(problem, "name")}
            isRequired
          />
          <Button look="ink" type="submit">
            {t("rename.submit")}
          </Button>
        </WriteForm>
      </Section>
    </AccountPage>
  );
}
