import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ClearedImport } from "~/features/imports/components/ClearedImport";
import { ImportResult } from "~/features/imports/components/ImportResult";
import { ImportStateChip } from "~/features/imports/components/ImportStateChip";
import { ImportStep } from "~/features/imports/components/ImportStep";
import { isOfUnion } from "~/features/imports/domain/import-kind";
import { listHome } from "~/features/imports/domain/list-home";
import { findImportRows } from "~/features/imports/find-import-page.server";
import { mayLeadImport } from "~/features/imports/imports.access";
import { importRowsSchema } from "~/features/imports/imports.schemas";
import { leadImport } from "~/features/imports/lead-import.server";
import { JobProgress } from "~/features/jobs/components/JobProgress";
import { isOpen } from "~/features/jobs/domain/job";
import * as Jobs from "~/features/jobs/jobs.queries.server";
import { newId } from "~/shared/ids";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Page } from "~/ui/Page";
import { When } from "~/ui/When";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleImport } from "~/web/visible-import.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "imports:one" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, list } = await requireVisibleImport(args);
  const { context, request } = args;
  const isLed = mayLeadImport(actor, list);
  if (list.state === "mapping" && isLed) throw redirect(`/imports/${list.id}/columns`);
  const job = list.jobId === null ? undefined : await Jobs.find(context.db, list.jobId);
  const query = importRowsSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { id, kind, fileName, state, refusal, createdAt, createdByName, unionName, clearedAt } =
    list;
  const { contestId, contestName } = list;
  return {
    formKey: newId(),
    list: {
      ...{ id, kind, fileName, state, refusal, createdAt, createdByName, unionName, clearedAt },
      ...{ contestId, contestName },
    },
    isLed,
    job: job && isOpen(job.state) ? job : null,
    query,
    result: await findImportRows(context.db, id, query),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, list } = await requireVisibleImport(args);
  allow(mayLeadImport(actor, list));
  const { request, context } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await leadImport(command, context.importKinds, {
    importId: list.id,
    step: "apply",
  });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "imports" });
  context.jobs.wake();
  return redirect(`/imports/${list.id}`);
}

export default function Import() {
  const { t } = useTranslation("imports");
  const { list, job, result, query, isLed, formKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const home = isOfUnion(list.kind)
    ? t("own.title")
    : t(list.contestId ? "contest.title" : "list.title");
  const breadcrumb = [
    // A union's staff reads no contest's desk; its own lists stand by its entries.
    ...(list.contestId && list.contestName && !isOfUnion(list.kind)
      ? [{ label: list.contestName, to: `/contests/${list.contestId}` }]
      : []),
    { label: home, to: listHome(list) },
  ];
  const isOver = list.state === "done" || result.counts.applied > 0;
  return (
    <Page
      title={list.fileName}
      chip={<ImportStateChip state={list.state} />}
      meta={
        <>
          {t(`kinds.${list.kind}`)} {list.createdByName} <When at={list.createdAt} />
        </>
      }
      breadcrumb={breadcrumb}
      nextStep={<ImportStep list={list} counts={result.counts} isLed={isLed} formKey={formKey} />}
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      {job ? <JobProgress job={job} cancelTo={isLed ? `/jobs/${job.id}` : null} /> : null}
      {list.clearedAt ? <ClearedImport counts={result.counts} isOver={isOver} /> : null}
      {result.all > 0 && list.state !== "checking" && !list.clearedAt ? (
        <ImportResult
          importId={list.id}
          kind={list.kind}
          result={result}
          show={query.show ?? ""}
          page={query.page}
          isOver={isOver}
        />
      ) : null}
    </Page>
  );
}
