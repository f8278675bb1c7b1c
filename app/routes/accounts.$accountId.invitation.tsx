import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/features/identity/components/AccountPage";
import * as Invitations from "~/features/identity/invitations.queries.server";
import { renewInvitation } from "~/features/identity/renew-invitation.server";
import { invitationToken } from "~/features/identity/tokens.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Section } from "~/ui/Page";
import { Secret } from "~/ui/Secret";
import { When } from "~/ui/When";
import { commandOf } from "~/web/command.server";
import { requireManagedAccount } from "~/web/managed-account.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:renew.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireManagedAccount(args);
  const { db, clock, config, keys } = args.context;
  const standing = await Invitations.findStanding(db, account.id);
  const isUsable = standing !== undefined && clock.now() < standing.expiresAt;
  return {
    formKey: newId(),
    account: { id: account.id, name: account.name },
    link: isUsable
      ? `${config.publicUrl.origin}/invitations/${invitationToken(keys.tokenKey, standing.id)}`
      : null,
    expiresAt: isUsable ? standing.expiresAt : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, account } = await requireManagedAccount(args);
  const form = await parseForm(args.request, args.context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(args.context, actor, form.key);
  const result = await renewInvitation(command, { accountId: account.id });
  if (!result.ok) return refused(args.context, result.reason, {}, { words: "identity" });
  return redirect(`/accounts/${account.id}/invitation`);
}

export default function AccountInvitation() {
  const { t } = useTranslation("identity");
  const { formKey, account, link, expiresAt } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <AccountPage title={t("renew.title")} account={account} width="reading">
      {link && expiresAt ? (
        <Section title={t("renew.standing")} hint={t("renew.standingHint")}>
          <Secret label={t("renew.link")} text={link} />
          <p>
            {t("renew.until")} <When at={expiresAt} precision="minute" />
          </p>
        </Section>
      ) : null}
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("renew.what")}
        kept={t("renew.kept")}
        submit={t("renew.submit")}
        icon="link"
        look={link ? "danger" : "ink"}
        backTo={`/accounts/${account.id}`}
      />
    </AccountPage>
  );
}
