import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { acceptInvitation } from "~/features/identity/accept-invitation.server";
import { NewPasswordFields } from "~/features/identity/components/NewPasswordFields";
import { SignInFrame } from "~/features/identity/components/SignInFrame";
import { redeemInvitation } from "~/features/identity/domain/invitation-rules";
import { REFUSAL_PLACES } from "~/features/identity/domain/refusal-places";
import { newPasswordSchema } from "~/features/identity/identity.schemas";
import * as Invitations from "~/features/identity/invitations.queries.server";
import { readInvitationToken } from "~/features/identity/tokens.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Facts } from "~/ui/Facts";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:invitation.title" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = found(readInvitationToken(context.keys.tokenKey, params.token ?? ""));
  const invitation = found(await Invitations.find(context.db, id));
  const usable = redeemInvitation(invitation, context.clock.now());
  const { name, username } = invitation;
  return { formKey: newId(), name, username, refusal: usable.ok ? null : usable.reason };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const invitationId = found(readInvitationToken(context.keys.tokenKey, params.token ?? ""));
  const form = await parseForm(request, context, newPasswordSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { password } = form.value;
  const command = commandOf(context, null, form.key);
  const result = await acceptInvitation(command, { invitationId, password });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "identity",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect("/sign-in");
}

export default function Invitation() {
  const { t } = useTranslation("identity");
  const { formKey, name, username, refusal } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SignInFrame title={t("invitation.title")} lead={t("invitation.lead")}>
      <Facts
        items={[
          { label: t("fields.name"), value: name },
          { label: t("fields.username"), value: username },
        ]}
      />
      {refusal ? (
        <>
          <Callout tone="warn" title={t(`refusals.${refusal}`)}>
            {t("invitation.askAgain")}
          </Callout>
          <ButtonLink to="/sign-in">{t("signIn.title")}</ButtonLink>
        </>
      ) : (
        <>
          <ErrorSummary errors={problem?.errors ?? []} />
          <WriteForm formKey={formKey}>
            <input type="hidden" name="username" value={username} autoComplete="username" />
            <NewPasswordFields errors={problem?.errors ?? []} />
            <Button look="ink" size="large" type="submit">
              {t("invitation.submit")}
            </Button>
          </WriteForm>
        </>
      )}
    </SignInFrame>
  );
}
