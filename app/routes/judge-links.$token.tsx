import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SignInFrame } from "~/features/identity/components/SignInFrame";
import { judgeDeviceHash, readJudgeLinkToken } from "~/features/identity/tokens.server";
import { decideLinkUse } from "~/features/scoring/domain/panel/judge-link";
import * as JudgeLinks from "~/features/scoring/judge-links.queries.server";
import { openJudgeLink } from "~/features/scoring/open-judge-link.server";
import { newId } from "~/shared/ids";
import { instantOf } from "~/shared/instant";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Facts } from "~/ui/Facts";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { settingCookies } from "~/web/cookies.server";
import { judgeDeviceCookie, judgeDeviceOf } from "~/web/device-cookie.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { sessionCookie } from "~/web/session-cookie.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "judging:link.title" };

/** The address itself opens the sheets: no other page is told of it. */
export const meta: MetaFunction = () => [{ name: "referrer", content: "no-referrer" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, keys, clock } = context;
  const id = found(readJudgeLinkToken(keys.tokenKey, params.token ?? ""));
  const link = found(await JudgeLinks.find(db, id));
  const mark = judgeDeviceOf(request);
  const hash = mark ? judgeDeviceHash(keys.tokenKey, mark) : null;
  const facts = { ...link, isSeated: (link.seatCount ?? 0) > 0 };
  const usable = decideLinkUse(facts, hash, clock.now());
  const { judgeName, contestName, schemeStage, endsAt } = link;
  return {
    formKey: newId(),
    ...{ judgeName, contestName, schemeStage, endsAt },
    refusal: usable.ok ? null : usable.reason,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { keys, config } = context;
  const judgeLinkId = found(readJudgeLinkToken(keys.tokenKey, params.token ?? ""));
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const use = { judgeLinkId, deviceMark: judgeDeviceOf(request), realNow: instantOf(new Date()) };
  const used = await openJudgeLink(commandOf(context, null, null), keys.tokenKey, use);
  if (!used.ok) return refused(context, used.reason, form.values, { words: "scoring" });
  const { token, deviceMark, lastsMs } = used.value;
  const isSecure = config.publicUrl.protocol === "https:";
  const { sessionSecret: secret } = keys;
  return redirect("/judging", {
    headers: settingCookies([
      sessionCookie(token, { isSecure, secret, lastsMs }),
      judgeDeviceCookie(deviceMark, isSecure),
    ]),
  });
}

export default function JudgeLink() {
  const { t } = useTranslation(["judging", "scoring"]);
  const { formKey, judgeName, contestName, schemeStage, endsAt, refusal } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SignInFrame title={t("judging:link.title")} lead={t("judging:link.lead")}>
      <Facts
        items={[
          { label: t("judging:link.judge"), value: judgeName },
          { label: t("judging:link.contest"), value: `${contestName} ${schemeStage}` },
          { label: t("judging:link.until"), value: <When at={endsAt} /> },
        ]}
      />
      {refusal ? (
        <>
          <Callout tone="warn" title={t(`scoring:refusals.${refusal}`)}>
            {t("judging:link.askAgain")}
          </Callout>
          <ButtonLink to="/sign-in">{t("judging:link.signIn")}</ButtonLink>
        </>
      ) : (
        <>
          <ErrorSummary errors={problem?.errors ?? []} />
          <WriteForm formKey={formKey}>
            <Button look="ink" size="large" type="submit" icon="tablet">
              {t("judging:link.open", { name: judgeName })}
            </Button>
          </WriteForm>
        </>
      )}
    </SignInFrame>
  );
}
