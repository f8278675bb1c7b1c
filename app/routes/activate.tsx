import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { activateAccount } from "~/features/identity/activate-account.server";
import { NewPasswordFields } from "~/features/identity/components/NewPasswordFields";
import { SignInFrame } from "~/features/identity/components/SignInFrame";
import { REFUSAL_PLACES } from "~/features/identity/domain/refusal-places";
import { activateSchema } from "~/features/identity/identity.schemas";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { LinkList } from "~/ui/LinkList";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:activate.title" };

export function loader({ request }: LoaderFunctionArgs) {
  return { formKey: newId(), code: new URL(request.url).searchParams.get("code") ?? "" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, context, activateSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, null, form.key);
  const result = await activateAccount(command, context.keys.tokenKey, form.value);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "identity",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect("/sign-in");
}

export default function Activate() {
  const { t } = useTranslation("identity");
  const { formKey, code } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SignInFrame title={t("activate.title")} lead={t("activate.lead")}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <WriteForm formKey={formKey}>
        <TextField
          name="code"
          label={t("activate.code")}
          hint={t("activate.codeHint")}
          placeholder="ABCD-EFGH-JKLM"
          defaultValue={valueAt(problem, "code", code)}
          error={errorAt(problem, "code")}
          autoComplete="off"
          isRequired
        />
        <TextField
          name="username"
          label={t("fields.username")}
          hint={t("hints.username")}
          defaultValue={valueAt(problem, "username")}
          error={errorAt(problem, "username")}
          autoComplete="username"
          autoCapitalize="none"
          isRequired
        />
        <NewPasswordFields errors={problem?.errors ?? []} />
        <Button look="ink" size="large" type="submit">
          {t("activate.submit")}
        </Button>
      </WriteForm>
      <LinkList items={[{ to: "/sign-in", icon: "login", label: t("activate.haveAccount") }]} />
    </SignInFrame>
  );
}
