import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CaseDesk } from "~/features/cases/components/CaseDesk";
import { QueueDesk } from "~/features/cases/components/QueueDesk";
import { UndoOffer } from "~/features/cases/components/UndoOffer";
import { caseTopic } from "~/features/cases/domain/topic";
import { waitingDays } from "~/features/cases/domain/waiting-days";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { findUndoOffer } from "~/features/cases/find-undo-offer.server";
import { ContestFrame } from "~/features/contests/components/ContestFrame";
import { EntryDocuments } from "~/features/contests/components/EntryDocuments";
import { EntryFactList } from "~/features/contests/components/EntryFactList";
import { PassVerified } from "~/features/contests/components/PassVerified";
import { ScreeningQueue } from "~/features/contests/components/ScreeningQueue";
import { VerdictTable } from "~/features/contests/components/VerdictTable";
import { mayPlanContest } from "~/features/contests/contests.access";
import { screeningSchema } from "~/features/contests/contests.schemas";
import { SCREENING_VIEWS } from "~/features/contests/domain/screening-views";
import { findEntryPage, withReturnable } from "~/features/contests/find-entry-page.server";
import { findScreening } from "~/features/contests/find-screening.server";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { searchWith } from "~/ui/url-state";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { requireContest } from "~/web/readable-contest.server";
import { allow } from "~/web/require-actor.server";
import { useLive } from "~/web/use-live";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:screening.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, contest } = await requireContest(args);
  allow(mayPlanContest(actor, contest.id));
  const { db, roads, clock } = args.context;
  const now = clock.now();
  const search = new URL(args.request.url).searchParams;
  const list = screeningSchema.parse(Object.fromEntries(search));
  const page = list.open ? await findCasePage(db, roads, { actor, caseId: list.open, now }) : null;
  const entry = page ? await findEntryPage(db, page.caseId) : null;
  return {
    contest: { id: contest.id, name: contest.name, capacity: contest.capacity },
    list,
    formKeys: { move: newId(), undo: newId() },
    screening: await findScreening(db, contest, { ...list, now }),
    open:
      page && entry
        ? { page: withReturnable(page, entry), entry, day: waitingDays(page.movedAt, now) }
        : null,
    undo: list.moved ? await findUndoOffer(db, roads, { actor, caseId: list.moved, now }) : null,
    versions: page ? versionsOf(args.context, [caseTopic(page.caseId)]) : {},
  };
}

export default function Screening() {
  const { t } = useTranslation("contests");
  const { contest, list, formKeys, screening, open, undo, versions } =
    useLoaderData<typeof loader>();
  useLive(versions);
  const [params] = useSearchParams();
  const at = (changes: Readonly<Record<string, string | null>>) =>
    `/contests/${contest.id}/entries${searchWith(String(params), { moved: null, ...changes })}`;
  const index = screening.rows.findIndex(({ caseId }) => caseId === open?.page.caseId);
  const next = screening.rows[index + 1] ?? screening.rows[index - 1];
  return (
    <ContestFrame
      title={t("screening.title")}
      contest={contest}
      width="full"
      actions={
        <>
          <ButtonLink to={`/contests/${contest.id}/lists?kind=entrants`} icon="upload">
            {t("screening.import")}
          </ButtonLink>
          <ExportMenu action={`/contests/${contest.id}/entries/export`} count={screening.total} />
        </>
      }
    >
      <Toolbar end={<PassVerified caseIds={screening.verifiedCaseIds} />}>
        <FilterChips
          name="view"
          label={t("screening.views")}
          value={list.view === "waiting" ? "" : list.view}
          options={SCREENING_VIEWS.map((view) => ({
            value: view === "waiting" ? "" : view,
            label: t(`screening.view.${view}`),
            count: screening.counts[view],
          }))}
        />
      </Toolbar>
      {undo ? (
        <UndoOffer offer={undo} formKey={formKeys.undo} returnTo={at({ open: undo.caseId })} />
      ) : null}
      <QueueDesk
        open={
          open && {
            title: open.page.title,
            note: open.page.note,
            at: index + 1,
            total: screening.total,
            pageTo: `/cases/${open.page.caseId}`,
            closeTo: at({ open: null }),
          }
        }
        list={
          <>
            <ScreeningQueue rows={screening.rows} openId={open?.page.caseId ?? null} />
            <Pager page={list.page} pageSize={screening.pageSize} total={screening.total} />
          </>
        }
      >
        {open ? (
          <CaseDesk
            key={open.page.caseId}
            page={open.page}
            day={open.day}
            formKey={formKeys.move}
            returnTo={at({ open: next?.caseId ?? null })}
            facts={<EntryFactList entry={open.entry} />}
            checks={
              <>
                <VerdictTable members={open.entry.members} />
                <EntryDocuments caseId={open.page.caseId} documents={open.entry.documents} />
              </>
            }
          />
        ) : null}
      </QueueDesk>
    </ContestFrame>
  );
}
