import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { heardQueues } from "~/features/cases/cases.access";
import { queueSchema } from "~/features/cases/cases.schemas";
import { BulkBar } from "~/features/cases/components/BulkBar";
import { CaseDesk } from "~/features/cases/components/CaseDesk";
import { QueueDesk } from "~/features/cases/components/QueueDesk";
import { QueueTable } from "~/features/cases/components/QueueTable";
import { QueueTabs } from "~/features/cases/components/QueueTabs";
import { UndoOffer } from "~/features/cases/components/UndoOffer";
import { caseTopic, queueTopic } from "~/features/cases/domain/topic";
import { waitingDays } from "~/features/cases/domain/waiting-days";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { findMovers } from "~/features/cases/find-movers.server";
import { findQueuePage } from "~/features/cases/find-queue-page.server";
import { findUndoOffer } from "~/features/cases/find-undo-offer.server";
import { EntryFactList } from "~/features/contests/components/EntryFactList";
import { VerdictTable } from "~/features/contests/components/VerdictTable";
import { findEntryPage } from "~/features/contests/find-entry-page.server";
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
import { mayFileTransfers } from "~/features/registry/registry.access";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { ExportMenu } from "~/ui/ExportMenu";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { searchWith } from "~/ui/url-state";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { requireActor } from "~/web/require-actor.server";
import { useLive } from "~/web/use-live";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:queue.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { db, roads, clock } = context;
  const now = clock.now();
  const list = queueSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const movers = await findMovers(db, roads, { actor, now });
  const queues = versionsOf(context, heardQueues(movers).map(queueTopic));
  const one = list.open ? versionsOf(context, [caseTopic(list.open)]) : {};
  const open = list.open ? await findCasePage(db, roads, { actor, caseId: list.open, now }) : null;
  return {
    now,
    list,
    formKeys: { move: newId(), undo: newId() },
    queue: await findQueuePage(db, roads, { actor, list, now }),
    open: open && {
      page: open,
      day: waitingDays(open.movedAt, now),
      transfer: await findTransferPage(db, open.caseId, now),
      entry: await findEntryPage(db, open.caseId),
      filing: await findFilingFacts(db, open.caseId),
      report: await findReportFacts(db, open.caseId),
    },
    undo: list.moved ? await findUndoOffer(db, roads, { actor, caseId: list.moved, now }) : null,
    mayFile: mayFileTransfers(actor),
    versions: { ...queues, ...(open ? one : {}) },
  };
}

export default function Queue() {
  const { t } = useTranslation("cases");
  const { now, list, formKeys, queue, open, undo, mayFile, versions } =
    useLoaderData<typeof loader>();
  useLive(versions);
  const [params] = useSearchParams();
  const at = (changes: Readonly<Record<string, string | null>>) =>
    `/cases${searchWith(String(params), { page: params.get("page"), moved: null, ...changes })}`;
  const mayTick = !open && list.view !== "handled" && queue.rows.length > 0;
  const index = queue.rows.findIndex(({ id }) => id === open?.page.caseId);
  const next = queue.rows[index + 1]?.id ?? queue.rows[index - 1]?.id ?? null;
  return (
    <Page
      title={t("queue.title")}
      actions={
        mayFile ? (
          <>
            <ButtonLink to="/entries/new" icon="plus">
              {t("contests:filing.title")}
            </ButtonLink>
            <ButtonLink to="/transfers/new" icon="plus">
              {t("queue.fileTransfer")}
            </ButtonLink>
            <ButtonLink to="/grassroots/new" icon="plus">
              {t("grassroots:filing.title")}
            </ButtonLink>
          </>
        ) : null
      }
    >
      <QueueTabs queue={queue} list={list} />
      {open ? null : (
        <Toolbar end={<ExportMenu action="/cases/export" count={queue.total} />}>{null}</Toolbar>
      )}
      {undo ? (
        <UndoOffer offer={undo} formKey={formKeys.undo} returnTo={at({ open: undo.caseId })} />
      ) : null}
      <QueueDesk
        open={
          open && {
            title: open.page.title,
            note: open.page.note,
            at: index + 1,
            total: queue.total,
            pageTo: `/cases/${open.page.caseId}`,
            closeTo: at({ open: null }),
          }
        }
        list={
          <>
            {mayTick ? <BulkBar list={list} total={queue.total} /> : null}
            <QueueTable
              rows={queue.rows}
              now={now}
              openId={open?.page.caseId ?? null}
              total={queue.counts.waiting}
              mayTick={mayTick}
            />
            <Pager page={list.page} pageSize={queue.pageSize} total={queue.total} />
          </>
        }
      >
        {open ? (
          <CaseDesk
            page={open.page}
            day={open.day}
            formKey={formKeys.move}
            returnTo={at({ open: next })}
            facts={
              <>
                {open.transfer ? <TransferFacts transfer={open.transfer} /> : null}
                {open.entry ? <EntryFactList entry={open.entry} /> : null}
                {open.filing ? <FilingFactList filing={open.filing} isLinked /> : null}
                {open.report ? <ReportFactList report={open.report.report} /> : null}
              </>
            }
            checks={
              <>
                {open.transfer ? <TransferChecks checks={open.transfer.checks} /> : null}
                {open.entry ? <VerdictTable members={open.entry.members} /> : null}
                {open.filing ? <FilingChecks filing={open.filing} /> : null}
                {open.report ? <ReportChecks facts={open.report} /> : null}
              </>
            }
          />
        ) : null}
      </QueueDesk>
    </Page>
  );
}
