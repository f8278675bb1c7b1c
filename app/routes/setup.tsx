import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewPasswordFields } from "~/features/identity/components/NewPasswordFields";
import { SignInFrame } from "~/features/identity/components/SignInFrame";
import { REFUSAL_PLACES } from "~/features/identity/domain/refusal-places";
import { foundInstallation } from "~/features/identity/found-installation.server";
import { setUpSchema } from "~/features/identity/identity.schemas";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:setUp.title" };

export function loader({ context }: LoaderFunctionArgs) {
  if (!context.setupCode.isPending()) throw redirect("/sign-in");
  return { formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, context, setUpSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, null, form.key);
  const result = await foundInstallation(command, context.setupCode, form.value);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "identity",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect("/sign-in");
}

export default function SetUp() {
  const { t } = useTranslation("identity");
  const { formKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const field = (name: string) => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: valueAt(problem, name),
    error: errorAt(problem, name),
    isRequired: true,
  });
  return (
    <SignInFrame title={t("setUp.title")} lead={t("setUp.lead")}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <WriteForm formKey={formKey}>
        <TextField
          {...field("code")}
          label={t("setUp.code")}
          hint={t("setUp.codeHint")}
          autoComplete="off"
        />
        <TextField {...field("federationName")} placeholder={t("setUp.federationExample")} />
        <TextField {...field("federationShortName")} placeholder={t("setUp.shortExample")} />
        <TextField {...field("name")} autoComplete="name" />
        <TextField
          {...field("username")}
          hint={t("hints.username")}
          autoComplete="username"
          autoCapitalize="none"
        />
        <NewPasswordFields errors={problem?.errors ?? []} />
        <Button look="ink" size="large" type="submit">
          {t("setUp.submit")}
        </Button>
      </WriteForm>
    </SignInFrame>
  );
}
