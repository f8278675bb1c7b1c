import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { caseTopic } from "~/features/cases/domain/topic";
import { ContestDesk } from "~/features/contests/components/ContestDesk";
import { mayPlanContest } from "~/features/contests/contests.access";
import { findContestPage } from "~/features/contests/find-contest-page.server";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { requireContest } from "~/web/readable-contest.server";
import { useLive } from "~/web/use-live";

export const handle: PageHandle = { title: "contests:page.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, contest } = await requireContest(args);
  const { db, roads, clock } = args.context;
  return {
    versions: versionsOf(args.context, [caseTopic(contest.caseId)]),
    formKey: newId(),
    mayPlan: mayPlanContest(actor, contest.id),
    ...(await findContestPage(db, roads, { contest, actor, now: clock.now() })),
  };
}

export default function Contest() {
  const { t } = useTranslation("contests");
  const { versions, formKey, mayPlan, ...page } = useLoaderData<typeof loader>();
  useLive(versions);
  const { contest } = page;
  return (
    <Page
      title={contest.name}
      chip={
        contest.isRehearsal ? (
          <StatusChip tone="info" icon="demo">
            {t("rehearsal")}
          </StatusChip>
        ) : undefined
      }
      meta={
        <>
          {contest.programmeName} · {contest.changedByName} <When at={contest.changedAt} />
        </>
      }
      breadcrumb={[{ label: t("season.title"), to: `/contests?programme=${contest.programmeId}` }]}
    >
      <ContestDesk page={page} formKey={formKey} mayPlan={mayPlan} />
    </Page>
  );
}
