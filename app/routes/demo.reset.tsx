import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { problemOf } from "~/ui/form-problem";
import { Page } from "~/ui/Page";
import { choiceCookie, settingCookies } from "~/web/cookies.server";
import type { PageHandle } from "~/web/page-title";
import { GUIDE_COOKIE } from "~/web/preferences.server";
import { found } from "~/web/require-actor.server";
import { clearedSessionCookie } from "~/web/session-cookie.server";

export const handle: PageHandle = { title: "shell:demo.reset" };

/** Only a demo has it, and only one that was filled here. */
export function loader({ context }: LoaderFunctionArgs) {
  found(context.resetDemo);
  return { formKey: newId() };
}

/** Puts the demo back to its beginning; everyone in it chooses a person anew, and the way through it starts over. */
export async function action({ context }: ActionFunctionArgs) {
  await found(context.resetDemo)();
  const isSecure = context.config.publicUrl.protocol === "https:";
  const cookies = [clearedSessionCookie(isSecure), choiceCookie(GUIDE_COOKIE, "", isSecure)];
  return redirect("/sign-in", { headers: settingCookies(cookies) });
}

export default function ResetDemo() {
  const { t } = useTranslation("shell");
  const { formKey } = useLoaderData<typeof loader>();
  const problem = problemOf(useActionData<typeof action>());
  return (
    <Page title={t("demo.reset")} width="form">
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("demo.resetWhat")}
        kept={t("demo.resetKept")}
        submit={t("demo.resetSubmit")}
        icon="rotate"
        backTo="/"
      />
    </Page>
  );
}
