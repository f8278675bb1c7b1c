import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { caseTopic } from "~/features/cases/domain/topic";
import { AppealList } from "~/features/results/components/AppealList";
import { StageNextStep } from "~/features/results/components/StageNextStep";
import { findAppealsPage } from "~/features/results/find-appeal-pages.server";
import { mayReadAppeals } from "~/features/results/results.access";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { requireAllowedStage } from "~/web/readable-stage.server";
import { useLive } from "~/web/use-live";

export const handle: PageHandle = { title: "results:appeals.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayReadAppeals);
  const { db, roads, clock } = args.context;
  return {
    versions: versionsOf(args.context, [caseTopic(stage.caseId)]),
    formKey: newId(),
    ...(await findAppealsPage(db, roads, { stage, actor, now: clock.now() })),
  };
}

export default function Appeals() {
  const { t } = useTranslation("results");
  const { versions, formKey, ...page } = useLoaderData<typeof loader>();
  useLive(versions);
  const { contest, stage } = page;
  const here = `/contests/${contest.id}/stages/${stage.id}`;
  return (
    <Page
      title={t("appeals.title")}
      meta={t("recheck.of", { contest: contest.name, stage: stage.name })}
      breadcrumb={[
        { label: contest.name, to: `/contests/${contest.id}` },
        { label: stage.name, to: here },
      ]}
    >
      <StageNextStep
        stage={stage}
        page={page.page}
        blockers={page.blockers}
        formKey={formKey}
        returnTo={`${here}/appeals`}
      />
      <AppealList page={page} here={`${here}/appeals`} />
    </Page>
  );
}
