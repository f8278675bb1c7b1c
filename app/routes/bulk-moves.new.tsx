import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { beginBulkMove } from "~/features/cases/begin-bulk-move.server";
import { hasOffice } from "~/features/cases/cases.access";
import { bulkChoiceSchema, bulkMoveSchema } from "~/features/cases/cases.schemas";
import { BulkPreviewDesk } from "~/features/cases/components/BulkPreviewDesk";
import { findBulkPreview } from "~/features/cases/find-bulk-preview.server";
import { newId } from "~/shared/ids";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Page } from "~/ui/Page";
import { searchWith } from "~/ui/url-state";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:bulk.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(hasOffice(actor));
  const params = new URL(request.url).searchParams;
  const choice = bulkChoiceSchema.parse({
    ...Object.fromEntries(params),
    caseIds: params.getAll("case"),
    isAll: params.get("all"),
  });
  const { db, roads, clock } = context;
  const { view, road, state, page } = choice;
  const queue = { view: view === "waiting" ? null : view, road, state };
  return {
    formKey: newId(),
    page,
    backTo: `/cases${searchWith("", queue)}`,
    preview: await findBulkPreview(db, roads, { actor, choice, now: clock.now() }),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(hasOffice(actor));
  const form = await parseForm(request, context, bulkMoveSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await beginBulkMove(command, context.roads, form.value);
  if (!result.ok) {
    const fields = { "comment-missing": "comment" };
    return refused(context, result.reason, form.values, { words: "cases", fields });
  }
  context.jobs.wake();
  return redirect(`/bulk-moves/${result.value.bulkMoveId}`);
}

export default function NewBulkMove() {
  const { t } = useTranslation("cases");
  const { formKey, page, backTo, preview } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("bulk.title")}
      meta={t("bulk.meta", { count: preview.total })}
      breadcrumb={[{ label: t("queue.title"), to: backTo }]}
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <BulkPreviewDesk {...{ preview, page, formKey, problem, backTo }} />
    </Page>
  );
}
