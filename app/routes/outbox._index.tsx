import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayTendOutbox } from "~/features/cases/cases.access";
import { outboxListSchema, retryMessageSchema } from "~/features/cases/cases.schemas";
import { OutboxTable } from "~/features/cases/components/OutboxTable";
import { OUTBOX_STATES } from "~/features/cases/domain/outbox";
import * as OutboxMessages from "~/features/cases/outbox-messages.queries.server";
import { retryMessage } from "~/features/cases/retry-message.server";
import { newId } from "~/shared/ids";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:outbox.title" };

const PAGE_SIZE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayTendOutbox(requireActor(context, request)));
  const { db } = context;
  const list = outboxListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const range = { limit: PAGE_SIZE, offset: (list.page - 1) * PAGE_SIZE };
  return {
    formKey: newId(),
    list,
    counts: await OutboxMessages.countByState(db),
    messages: await OutboxMessages.findPage(db, list.state, range),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayTendOutbox(actor));
  const form = await parseForm(request, context, retryMessageSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await retryMessage(commandOf(context, actor, form.key), form.value);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "cases" });
  return redirect("/outbox");
}

export default function Outbox() {
  const { t } = useTranslation("cases");
  const { formKey, list, counts, messages } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const all = OUTBOX_STATES.reduce((sum, state) => sum + counts[state], 0);
  const total = list.state === null ? all : counts[list.state];
  return (
    <Page title={t("outbox.title")} meta={t("outbox.meta")}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Toolbar end={<ExportMenu action="/outbox/export" count={total} />}>
        <FilterChips
          name="state"
          label={t("outbox.filter")}
          value={list.state ?? ""}
          options={[
            { value: "", label: t("outbox.all"), count: all },
            ...OUTBOX_STATES.map((state) => ({
              value: state,
              label: t(`outbox.states.${state}`),
              count: counts[state],
            })),
          ]}
        />
      </Toolbar>
      <OutboxTable messages={messages} formKey={formKey} />
      <Pager page={list.page} pageSize={PAGE_SIZE} total={total} />
    </Page>
  );
}
