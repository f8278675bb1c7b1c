import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { ConfirmSecondFactor } from "~/features/identity/components/ConfirmSecondFactor";
import { confirmSecondFactor } from "~/features/identity/confirm-second-factor.server";
import { REFUSAL_PLACES } from "~/features/identity/domain/refusal-places";
import { dropSecondFactor } from "~/features/identity/drop-second-factor.server";
import { type Enrolment, enrolSecondFactor } from "~/features/identity/enrol-second-factor.server";
import { secondFactorStepSchema } from "~/features/identity/identity.schemas";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PasswordField } from "~/ui/fields/PasswordField";
import { errorAt, problemOf, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { settingCookies } from "~/web/cookies.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:secondFactor.title" };

const PLACES = {
  ...REFUSAL_PLACES,
  "password-wrong": "password",
  "password-locked": "password",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const account = found(await Accounts.find(context.db, actor.accountId));
  return { formKey: newId(), isOn: account.hasSecondFactor === 1 };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, secondFactorStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const { headers } = request;
  const step = form.value;
  const refuseWith = (reason: string) =>
    refused(context, reason, form.values, { words: "identity", fields: PLACES });

  if (step.step === "drop") {
    const dropped = await dropSecondFactor(command, step);
    return dropped.ok ? redirect("/me/second-factor") : refuseWith(dropped.reason);
  }
  if (step.step === "enrol") {
    const enrolled = await enrolSecondFactor(command, context.auth, { ...step, headers });
    if (!enrolled.ok) return refuseWith(enrolled.reason);
    return data({ enrolment: await enrolmentOf(enrolled.value) });
  }
  const confirmed = await confirmSecondFactor(command, context.auth, { ...step, headers });
  if (!confirmed.ok) return refuseWith(confirmed.reason);
  return redirect("/me/second-factor", { headers: settingCookies(confirmed.value.cookies) });
}

/** The secret as a picture to scan and as text to copy, and the recovery codes, one a line. */
async function enrolmentOf({ uri, recoveryCodes }: Enrolment) {
  return {
    secret: new URL(uri).searchParams.get("secret") ?? "",
    picture: await QRCode.toDataURL(uri, { margin: 1, width: 240 }),
    recoveryCodes: recoveryCodes.join("\n"),
  };
}

export default function MySecondFactor() {
  const { t } = useTranslation("identity");
  const { formKey, isOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = problemOf(answer);
  const enrolment = isOn ? null : shownEnrolment(answer);
  return (
    <Page
      title={t("secondFactor.title")}
      chip={
        <StatusChip tone={isOn ? "good" : "neutral"} icon={isOn ? "shield-check" : "minus"}>
          {t(isOn ? "secondFactor.on" : "secondFactor.off")}
        </StatusChip>
      }
      breadcrumb={[{ label: t("me.title"), to: "/me" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      {enrolment ? (
        <ConfirmSecondFactor
          formKey={formKey}
          enrolment={enrolment}
          error={errorAt(problem, "code")}
        />
      ) : (
        <Section hint={t(isOn ? "secondFactor.dropHint" : "secondFactor.enrolHint")}>
          <WriteForm formKey={formKey}>
            <input type="hidden" name="step" value={isOn ? "drop" : "enrol"} />
            <PasswordField
              name="password"
              label={t("fields.password")}
              autoComplete="current-password"
              error={errorAt(problem, "password")}
              isRequired
            />
            <Button look={isOn ? "danger" : "ink"} type="submit">
              {t(isOn ? "secondFactor.drop" : "secondFactor.enrol")}
            </Button>
          </WriteForm>
        </Section>
      )}
    </Page>
  );
}

/** What was enrolled just now, or what came back with a wrong code. */
function shownEnrolment(answer: ReturnType<typeof useActionData<typeof action>>) {
  if (answer && "enrolment" in answer) return answer.enrolment;
  const problem = problemOf(answer);
  const secret = valueAt(problem, "secret");
  const picture = valueAt(problem, "picture");
  const recoveryCodes = valueAt(problem, "recoveryCodes");
  return secret ? { secret, picture, recoveryCodes } : null;
}
