import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ReminderForm } from "~/features/grassroots/components/ReminderForm";
import { findReminders } from "~/features/grassroots/find-reminders.server";
import { mayFileGrassroots } from "~/features/grassroots/grassroots.access";
import { remindUnionsSchema } from "~/features/grassroots/grassroots.schemas";
import { remindUnions } from "~/features/grassroots/remind-unions.server";
import { newId } from "~/shared/ids";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Page, Section } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:reminders.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayFileGrassroots(actor));
  const due = await findReminders(context.db, { actor, now: context.clock.now() });
  return { formKey: newId(), due };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayFileGrassroots(actor));
  const form = await parseForm(request, context, remindUnionsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await remindUnions(commandOf(context, actor, form.key), form.value);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "grassroots" });
  return redirect("/grassroots/reminders");
}

export default function Reminders() {
  const { t } = useTranslation("grassroots");
  const { formKey, due } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const overCount = due.filter(({ daysOver }) => daysOver > 0).length;
  return (
    <Page
      title={t("reminders.title")}
      meta={t("reminders.meta", { due: due.length, count: overCount })}
      breadcrumb={[{ label: t("board.title"), to: "/grassroots?state=due" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      {due.length === 0 ? (
        <Section isFlush>
          <EmptyState title={t("reminders.empty")}>{t("reminders.emptyHint")}</EmptyState>
        </Section>
      ) : (
        <ReminderForm key={formKey} due={due} formKey={formKey} problem={problem} />
      )}
    </Page>
  );
}
