import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deviceWord } from "~/features/identity/domain/device-word";
import { endAllSessions } from "~/features/identity/end-all-sessions.server";
import { endSession } from "~/features/identity/end-session.server";
import { endSessionSchema } from "~/features/identity/identity.schemas";
import * as Sessions from "~/features/identity/sessions.queries.server";
import { newId } from "~/shared/ids";
import { instantOf } from "~/shared/instant";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Facts } from "~/ui/Facts";
import { Page, Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:sessions.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const rows = await Sessions.findAllForAccount(context.db, actor.accountId, instantOf(new Date()));
  const sessions = rows.map(({ id, createdAt, userAgent }) => ({
    id,
    startedAt: createdAt,
    device: deviceWord(userAgent ?? ""),
    isThis: id === actor.sessionId,
    formKey: newId(),
  }));
  return { formKey: newId(), sessions };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, endSessionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const { sessionId } = form.value;
  const result =
    sessionId === "others"
      ? await endAllSessions(command, { accountId: actor.accountId })
      : await endSession(command, { sessionId });
  if (!result.ok) return refused(context, result.reason, {}, { words: "identity" });
  return redirect("/me/sessions");
}

export default function MySessions() {
  const { t } = useTranslation("identity");
  const { formKey, sessions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("sessions.title")}
      breadcrumb={[{ label: t("me.title"), to: "/me" }]}
      width="reading"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("sessions.hint")}>
        <Facts
          items={sessions.map(({ id, device, startedAt, isThis, formKey: key }) => ({
            label: t(`devices.${device}`),
            value: <When at={startedAt} precision="minute" />,
            note: isThis ? (
              <StatusChip tone="good" icon="check">
                {t("sessions.this")}
              </StatusChip>
            ) : (
              <WriteForm formKey={key}>
                <Button look="outline" size="small" type="submit" name="sessionId" value={id}>
                  {t("sessions.end")}
                </Button>
              </WriteForm>
            ),
          }))}
        />
      </Section>
      {sessions.length > 1 ? (
        <WriteForm formKey={formKey}>
          <Button look="danger" icon="logout" type="submit" name="sessionId" value="others">
            {t("sessions.endOthers")}
          </Button>
        </WriteForm>
      ) : null}
    </Page>
  );
}
