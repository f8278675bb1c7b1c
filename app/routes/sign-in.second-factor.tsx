import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SignInFrame } from "~/features/identity/components/SignInFrame";
import { REFUSAL_PLACES } from "~/features/identity/domain/refusal-places";
import { secondFactorSchema } from "~/features/identity/identity.schemas";
import { passSecondFactor } from "~/features/identity/pass-second-factor.server";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { TextField } from "~/ui/fields/TextField";
import { errorAt } from "~/ui/form-problem";
import { LinkList } from "~/ui/LinkList";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { settingCookies } from "~/web/cookies.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { safeReturn } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:secondFactor.askTitle" };

export async function loader({ request }: LoaderFunctionArgs) {
  const returnTo = new URL(request.url).searchParams.get("returnTo") ?? "";
  return { formKey: newId(), returnTo };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, context, secondFactorSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { code, returnTo } = form.value;
  const result = await passSecondFactor(commandOf(context, null, null), context.auth, {
    code,
    headers: request.headers,
  });
  if (!result.ok) {
    return refused(
      context,
      result.reason.kind,
      { returnTo },
      { words: "identity", fields: REFUSAL_PLACES },
    );
  }
  return redirect(safeReturn(returnTo, "/home"), { headers: settingCookies(result.value.cookies) });
}

export default function SecondFactor() {
  const { t } = useTranslation("identity");
  const { formKey, returnTo } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SignInFrame title={t("secondFactor.askTitle")} lead={t("secondFactor.askLead")}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <WriteForm formKey={formKey}>
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField
          name="code"
          label={t("fields.code")}
          hint={t("secondFactor.askHint")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          error={errorAt(problem, "code")}
          isRequired
        />
        <Button look="ink" size="large" type="submit">
          {t("secondFactor.askSubmit")}
        </Button>
      </WriteForm>
      <LinkList
        items={[{ to: "/sign-in", icon: "arrow-left", label: t("secondFactor.startOver") }]}
      />
    </SignInFrame>
  );
}
