import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CaseStateChip } from "~/features/cases/components/CaseStateChip";
import { CaseTimeline } from "~/features/cases/components/CaseTimeline";
import { DecisionRow } from "~/features/cases/components/DecisionRow";
import { caseTopic } from "~/features/cases/domain/topic";
import { waitingDays } from "~/features/cases/domain/waiting-days";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { EntryDocuments } from "~/features/contests/components/EntryDocuments";
import { EntryFactList } from "~/features/contests/components/EntryFactList";
import { hasDocumentsToKeep } from "~/features/contests/domain/entry-documents";
import { findEntryPage } from "~/features/contests/find-entry-page.server";
import { TransferFacts } from "~/features/registry/components/TransferFacts";
import { findTransferPage } from "~/features/registry/find-transfer-page.server";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { Page, Section } from "~/ui/Page";
import { requireOwnCase } from "~/web/case-requests.server";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";
import { useLive } from "~/web/use-live";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:own.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, caseId } = await requireOwnCase(args);
  const { db, roads, clock } = args.context;
  const now = clock.now();
  const versions = versionsOf(args.context, [caseTopic(caseId)]);
  const page = found(await findCasePage(db, roads, { actor, caseId, now }));
  return {
    versions,
    formKey: newId(),
    page,
    day: waitingDays(page.movedAt, now),
    transfer: await findTransferPage(db, caseId, now),
    entry: await findEntryPage(db, caseId),
  };
}

export default function OwnCase() {
  const { t } = useTranslation(["cases", "roads", "contests"]);
  const { versions, formKey, page, day, transfer, entry } = useLoaderData<typeof loader>();
  useLive(versions);
  const { road, state, kind, moves, timeline } = page;
  const isFiled = moves.some(({ move }) => move === "confirm");
  const isReturned = moves.some(({ move }) => move === "mend");
  return (
    <Page
      title={t(`roads:${road}.title`)}
      chip={<CaseStateChip road={road} state={state} kind={kind} />}
      breadcrumb={[{ label: t("own.title"), to: "/me/cases" }]}
      width="reading"
    >
      {isReturned ? (
        <Section title={t("own.due")}>
          <p>{t("own.mendLead", { count: timeline.at(-1)?.returned.length ?? 0 })}</p>
          <ButtonLink
            to={`/me/cases/${page.caseId}/${entry ? "entry-mending" : "mending"}`}
            look="ink"
            size="large"
            icon="edit"
          >
            {t("own.mend")}
          </ButtonLink>
        </Section>
      ) : null}
      {isFiled ? (
        <Section title={t("own.due")}>
          <p>{t("own.confirmLead")}</p>
          <p>{t("own.filedBy", { name: timeline[0]?.byName ?? "" })}</p>
          <Decisions page={page} formKey={formKey} />
        </Section>
      ) : null}
      <Section title={t("case.timeline")}>
        <CaseTimeline told={page} day={day} />
      </Section>
      <Section title={t("case.facts")}>
        {transfer ? <TransferFacts transfer={transfer} /> : null}
        {entry ? <EntryFactList entry={entry} isOwn /> : null}
      </Section>
      {entry && entry.documents.asked.length > 0 ? (
        <Section
          title={t("contests:documents.title")}
          actions={
            hasDocumentsToKeep(entry.documents, kind === "final") ? (
              <ButtonLink
                to={`/cases/${page.caseId}/documents`}
                icon={kind === "final" ? "trash" : "upload"}
              >
                {t(kind === "final" ? "contests:documents.remove" : "contests:documents.hand")}
              </ButtonLink>
            ) : null
          }
        >
          <EntryDocuments caseId={page.caseId} documents={entry.documents} />
        </Section>
      ) : null}
      {kind !== "final" && !isFiled ? (
        <Section hint={t("own.withdrawLead")}>
          <Decisions page={page} formKey={formKey} />
        </Section>
      ) : null}
    </Page>
  );
}

type OwnPage = ReturnType<typeof useLoaderData<typeof loader>>;

function Decisions({ page, formKey }: Pick<OwnPage, "page" | "formKey">) {
  const here = `/me/cases/${page.caseId}`;
  return <DecisionRow page={page} formKey={formKey} returnTo={here} problem={undefined} />;
}
