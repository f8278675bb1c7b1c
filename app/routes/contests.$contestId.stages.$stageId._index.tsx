import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { caseTopic } from "~/features/cases/domain/topic";
import { StageDesk } from "~/features/contests/components/StageDesk";
import { findStagePage } from "~/features/contests/find-stage-page.server";
import { declaringModules } from "~/features/scoring/domain/declaration/declared-aspect";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { stageSchemeOf } from "~/features/scoring/scheme-at.server";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { When } from "~/ui/When";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { requireStage } from "~/web/readable-contest.server";
import { stageWaysFor } from "~/web/stage-ways";
import { useLive } from "~/web/use-live";

export const handle: PageHandle = { title: "stages:page.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, contest, stage } = await requireStage(args);
  const { db, roads, clock } = args.context;
  return {
    versions: versionsOf(args.context, [caseTopic(stage.caseId), stageTopic(stage.id)]),
    formKey: newId(),
    contest: { id: contest.id, name: contest.name },
    ways: stageWaysFor(actor, stage, {
      asksDeclarations: declaringModules((await stageSchemeOf(db, stage)).stage).length > 0,
    }),
    ...(await findStagePage(db, roads, { stage, actor, now: clock.now() })),
  };
}

export default function Stage() {
  const { t } = useTranslation("stages");
  const { versions, formKey, contest, ways, ...page } = useLoaderData<typeof loader>();
  useLive(versions);
  return (
    <Page
      title={t("page.heading", { contest: contest.name, stage: page.stage.schemeStage })}
      meta={page.page ? <When at={page.page.movedAt} /> : undefined}
      breadcrumb={[
        { label: t("season"), to: "/contests" },
        { label: contest.name, to: `/contests/${contest.id}` },
      ]}
    >
      <StageDesk page={page} ways={ways} formKey={formKey} />
    </Page>
  );
}
