import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readMessagesSchema } from "~/features/cases/cases.schemas";
import { MessageList } from "~/features/cases/components/MessageList";
import { findMessages } from "~/features/cases/find-messages.server";
import * as Messages from "~/features/cases/messages.queries.server";
import { readMessages } from "~/features/cases/read-messages.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { OutcomeLine, WhatComesNext } from "~/features/results/components/OutcomeWords";
import { withOutcomes } from "~/features/results/find-outcomes.server";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Page, Section } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:messages.title" };

const PAGE_SIZE = 25;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { accountId } = actor;
  const page = pageOf(request);
  const range = {
    actor,
    now: context.clock.now(),
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  };
  return {
    formKey: newId(),
    page,
    messages: await withOutcomes(
      context.db,
      accountId,
      await findMessages(context.db, context.roads, range),
    ),
    total: await Messages.count(context.db, accountId),
    unread: await Messages.countUnread(context.db, accountId),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, readMessagesSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { subjectId, isOwn, kind } = form.value;
  const result = await readMessages(commandOf(context, actor, form.key), { subjectId });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "cases" });
  if (subjectId === null) return redirect("/messages");
  if (kind === "deputy-named") return redirect("/deputyships");
  if (kind === "office-handed-over") return redirect("/cases");
  if (kind === "stage-outcome") {
    const stage = await Stages.find(context.db, subjectId);
    return redirect(stage ? `/me/contests/${stage.contestId}/scores` : "/me/contests");
  }
  return redirect(isOwn === "1" ? `/me/cases/${subjectId}` : `/cases/${subjectId}`);
}

export default function MessagesPage() {
  const { t } = useTranslation("cases");
  const { formKey, page, messages, total, unread } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("messages.title")}
      meta={t("messages.meta", { count: unread })}
      width="reading"
      actions={
        unread > 0 ? (
          <WriteForm formKey={formKey}>
            <input type="hidden" name="subjectId" value="" />
            <Button size="small">{t("messages.readAll")}</Button>
          </WriteForm>
        ) : null
      }
    >
      <Section isFlush>
        {total === 0 ? (
          <EmptyState title={t("messages.empty")}>{t("messages.emptyHint")}</EmptyState>
        ) : (
          <MessageList
            messages={messages}
            formKey={formKey}
            wordsOf={({ kind, outcome }) =>
              outcome ? (
                <>
                  <OutcomeLine outcome={outcome} />
                  <small>
                    <WhatComesNext outcome={outcome} />
                  </small>
                </>
              ) : kind === "stage-outcome" ? (
                t("results:outcome.left")
              ) : null
            }
          />
        )}
      </Section>
      <Pager page={page} pageSize={PAGE_SIZE} total={total} />
    </Page>
  );
}
