import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DemoPeople } from "~/features/identity/components/DemoPeople";
import { SignInFrame } from "~/features/identity/components/SignInFrame";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import { findDemoPeople } from "~/features/identity/find-demo-people.server";
import { signInSchema } from "~/features/identity/identity.schemas";
import { newId } from "~/shared/ids";
import { localTime } from "~/shared/local-day";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PasswordField } from "~/ui/fields/PasswordField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { LinkList } from "~/ui/LinkList";
import { WriteForm } from "~/ui/WriteForm";
import { settingCookies } from "~/web/cookies.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { signInOnDevice } from "~/web/person-sign-in.server";
import { safeReturn } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:signIn.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.setupCode.isPending()) throw redirect("/setup");
  return {
    formKey: newId(),
    returnTo: new URL(request.url).searchParams.get("returnTo") ?? "",
    demo: context.config.isDemo ? await findDemoPeople(context.db) : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, context, signInSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { username, returnTo } = form.value;
  const password = form.value.password || (context.config.isDemo ? DEMO_PASSWORD : "");
  const result = await signInOnDevice(context, request, { username, password });
  if (!result.ok) {
    const until = result.reason.kind === "sign-in-locked" ? localTime(result.reason.until) : "";
    return refused(context, result.reason.kind, form.values, {
      words: "identity",
      details: { until },
    });
  }
  const next = safeReturn(returnTo, "/home");
  return redirect(
    result.value.needsSecondFactor
      ? `/sign-in/second-factor?returnTo=${encodeURIComponent(next)}`
      : next,
    { headers: settingCookies(result.value.cookies) },
  );
}

export default function SignIn() {
  const { t } = useTranslation("identity");
  const { formKey, returnTo, demo } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SignInFrame
      title={t("signIn.title")}
      lead={t("signIn.lead")}
      aside={demo ? <DemoPeople groups={demo} /> : null}
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <WriteForm formKey={formKey}>
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField
          name="username"
          label={t("fields.username")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={valueAt(problem, "username")}
          error={errorAt(problem, "username")}
          isRequired
        />
        <PasswordField
          name="password"
          label={t("fields.password")}
          autoComplete="current-password"
          hint={demo ? t("signIn.demoPassword") : undefined}
          error={errorAt(problem, "password")}
          isRequired={!demo}
        />
        <Button look="ink" size="large" type="submit">
          {t("signIn.submit")}
        </Button>
      </WriteForm>
      <LinkList items={[{ to: "/activate", icon: "id", label: t("signIn.activate") }]} />
      <p>{t("signIn.forgotten")}</p>
    </SignInFrame>
  );
}
