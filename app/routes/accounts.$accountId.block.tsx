import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { blockAccount } from "~/features/identity/block-account.server";
import { AccountPage } from "~/features/identity/components/AccountPage";
import { blockStepSchema } from "~/features/identity/identity.schemas";
import { liftBlock } from "~/features/identity/lift-block.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import { requireManagedAccount } from "~/web/managed-account.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:block.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireManagedAccount(args);
  return {
    formKey: newId(),
    account: { id: account.id, name: account.name },
    isBlocked: account.blockId !== null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, account } = await requireManagedAccount(args);
  const form = await parseForm(args.request, args.context, blockStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(args.context, actor, form.key);
  const accountId = account.id;
  const result =
    form.value.step === "lift"
      ? await liftBlock(command, { accountId })
      : await blockAccount(command, { accountId, reason: form.value.reason });
  if (!result.ok) return refused(args.context, result.reason, form.values, { words: "identity" });
  return redirect(`/accounts/${accountId}`);
}

export default function AccountBlock() {
  const { t } = useTranslation("identity");
  const { formKey, account, isBlocked } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const verb = isBlocked ? "lift" : "block";
  return (
    <AccountPage title={t(isBlocked ? "block.lift" : "block.title")} account={account}>
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t(`block.${verb}What`, { name: account.name })}
        kept={t(`block.${verb}Kept`)}
        submit={t(isBlocked ? "block.lift" : "block.title")}
        icon={isBlocked ? "lock-open" : "lock"}
        look={isBlocked ? "ink" : "danger"}
        backTo={`/accounts/${account.id}`}
      >
        <input type="hidden" name="step" value={verb} />
        {isBlocked ? null : (
          <TextAreaField
            name="reason"
            label={t("fields.reason")}
            hint={t("hints.reason")}
            defaultValue={valueAt(problem, "reason")}
            error={errorAt(problem, "reason")}
            isRequired
          />
        )}
      </ConfirmForm>
    </AccountPage>
  );
}
