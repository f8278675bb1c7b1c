import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { caseTopic } from "~/features/cases/domain/topic";
import { RecheckDesk } from "~/features/results/components/RecheckDesk";
import { decideDifference } from "~/features/results/decide-difference.server";
import { findRecheckPage } from "~/features/results/find-recheck-page.server";
import { mayDecideDifferences, mayFollowRecheck } from "~/features/results/results.access";
import { decideDifferenceSchema } from "~/features/results/results.schemas";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireAllowedStage } from "~/web/readable-stage.server";
import { refused, unprocessable } from "~/web/responses.server";
import { useLive } from "~/web/use-live";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:recheck.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayFollowRecheck);
  const { db, roads, clock } = args.context;
  return {
    versions: versionsOf(args.context, [caseTopic(stage.caseId)]),
    formKey: newId(),
    ...(await findRecheckPage(db, roads, { stage, actor, now: clock.now() })),
    mayDecide: mayDecideDifferences(actor, stage.contestId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayDecideDifferences);
  const { request, context } = args;
  const form = await parseForm(request, context, decideDifferenceSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await decideDifference(commandOf(context, actor, form.key), form.value);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "results" });
  return redirect(`/contests/${stage.contestId}/stages/${stage.stageId}/recheck`);
}

export default function Recheck() {
  const { t } = useTranslation(["results", "contests"]);
  const { versions, formKey, mayDecide, ...page } = useLoaderData<typeof loader>();
  useLive(versions);
  const { contest, stage } = page;
  return (
    <Page
      title={t("recheck.title")}
      meta={t("recheck.of", { contest: contest.name, stage: stage.name })}
      breadcrumb={[
        { label: t("contests:season.title"), to: "/contests" },
        { label: contest.name, to: `/contests/${contest.id}` },
      ]}
    >
      <RecheckDesk
        page={page}
        formKey={formKey}
        mayDecide={mayDecide}
        problem={useActionData<typeof action>()}
      />
    </Page>
  );
}
