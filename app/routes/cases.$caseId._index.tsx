import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { moveCaseSchema } from "~/features/cases/cases.schemas";
import { CaseDesk } from "~/features/cases/components/CaseDesk";
import { caseTopic } from "~/features/cases/domain/topic";
import { waitingDays } from "~/features/cases/domain/waiting-days";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { moveCase } from "~/features/cases/move-case.server";
import { EntryDocuments } from "~/features/contests/components/EntryDocuments";
import { EntryFactList } from "~/features/contests/components/EntryFactList";
import { VerdictTable } from "~/features/contests/components/VerdictTable";
import { hasDocumentsToKeep } from "~/features/contests/domain/entry-documents";
import { findEntryPage, withReturnable } from "~/features/contests/find-entry-page.server";
import { findEntryRights } from "~/features/contests/find-entry-rights.server";
import { FilingChecks } from "~/features/grassroots/components/FilingChecks";
import { FilingFactList } from "~/features/grassroots/components/FilingFactList";
import { ReportChecks } from "~/features/grassroots/components/ReportChecks";
import { ReportFactList } from "~/features/grassroots/components/ReportFactList";
import {
  findFilingFacts,
  findReportFacts,
} from "~/features/grassroots/find-grassroots-page.server";
import { TransferChecks } from "~/features/registry/components/TransferChecks";
import { TransferFacts } from "~/features/registry/components/TransferFacts";
import { findTransferPage } from "~/features/registry/find-transfer-page.server";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Page } from "~/ui/Page";
import { When } from "~/ui/When";
import { afterMove, requireCase } from "~/web/case-requests.server";
import { commandOf } from "~/web/command.server";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refusedMove } from "~/web/refused-move.server";
import { found } from "~/web/require-actor.server";
import { unprocessable } from "~/web/responses.server";
import { useLive } from "~/web/use-live";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:case.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, caseId } = await requireCase(args);
  const { db, roads, clock } = args.context;
  const now = clock.now();
  const versions = versionsOf(args.context, [caseTopic(caseId)]);
  const page = found(await findCasePage(db, roads, { actor, caseId, now }));
  const entry = await findEntryPage(db, caseId);
  const { mayKeep, mayReplace } = await findEntryRights(db, roads, { actor, caseId, now });
  return {
    versions,
    formKey: newId(),
    page: entry ? withReturnable(page, entry) : page,
    day: waitingDays(page.movedAt, now),
    transfer: await findTransferPage(db, caseId, now),
    entry,
    ...{ mayKeep, mayReplace },
    filing: await findFilingFacts(db, caseId),
    report: await findReportFacts(db, caseId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, caseId, road } = await requireCase(args);
  const { request, context } = args;
  const form = await parseForm(request, context, moveCaseSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { returnTo, ...input } = form.value;
  const command = commandOf(context, actor, form.key);
  const result = await moveCase(command, context, { caseId, ...input });
  if (!result.ok) {
    return refusedMove(context, result.reason, form.values, { words: "cases", road });
  }
  return redirect(afterMove(returnTo, caseId));
}

export default function Case() {
  const { t } = useTranslation(["cases", "roads"]);
  const { versions, formKey, page, day, transfer, entry, filing, report, ...own } =
    useLoaderData<typeof loader>();
  useLive(versions);
  const problem = useActionData<typeof action>();
  const isFinal = page.kind === "final";
  const isStale = Number(problem?.values.version ?? page.version) < page.version;
  return (
    <Page
      title={page.title}
      meta={
        <>
          {t(`roads:${page.road}.title`)} · {page.note} · <When at={page.movedAt} />
        </>
      }
      breadcrumb={[{ label: t("queue.title"), to: "/cases" }]}
      actions={
        <CaseActions
          caseId={page.caseId}
          mayUndo={page.mayUndo}
          hasDocuments={
            own.mayKeep && entry !== null && hasDocumentsToKeep(entry.documents, isFinal)
          }
          mayReplace={
            own.mayReplace &&
            !isFinal &&
            (entry?.members.some(({ part }) => part === "substitute") ?? false)
          }
        />
      }
    >
      {isStale ? null : <ErrorSummary errors={problem?.errors ?? []} />}
      <CaseDesk
        page={page}
        day={day}
        formKey={formKey}
        returnTo={problem?.values.returnTo ?? ""}
        problem={problem}
        facts={
          <>
            {transfer ? <TransferFacts transfer={transfer} /> : null}
            {entry ? (
              <>
                <EntryFactList entry={entry} />
                <EntryDocuments caseId={page.caseId} documents={entry.documents} />
              </>
            ) : null}
            {filing ? <FilingFactList filing={filing} isLinked /> : null}
            {report ? <ReportFactList report={report.report} /> : null}
          </>
        }
        checks={
          <>
            {transfer ? <TransferChecks checks={transfer.checks} /> : null}
            {entry ? <VerdictTable members={entry.members} /> : null}
            {filing ? <FilingChecks filing={filing} /> : null}
            {report ? <ReportChecks facts={report} /> : null}
          </>
        }
      />
    </Page>
  );
}

interface CaseActionsProps {
  caseId: string;
  mayUndo: boolean;
  mayReplace: boolean;
  hasDocuments: boolean;
}

function CaseActions({ caseId, mayUndo, mayReplace, hasDocuments }: CaseActionsProps) {
  const { t } = useTranslation(["cases", "contests"]);
  return (
    <>
      {hasDocuments ? (
        <ButtonLink to={`/cases/${caseId}/documents`} icon="paperclip">
          {t("contests:documents.title")}
        </ButtonLink>
      ) : null}
      {mayReplace ? (
        <ButtonLink to={`/cases/${caseId}/replacement`} icon="people">
          {t("contests:replacement.title")}
        </ButtonLink>
      ) : null}
      {mayUndo ? (
        <ButtonLink to={`/cases/${caseId}/undo`} icon="rotate">
          {t("cases:undo.offer")}
        </ButtonLink>
      ) : null}
    </>
  );
}
