import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { stagePath } from "~/features/contests/domain/stage-places";
import { advanceEntries } from "~/features/results/advance-entries.server";
import { AdvancingDesk } from "~/features/results/components/AdvancingDesk";
import { findAdvancing } from "~/features/results/find-advancing.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { Page } from "~/ui/Page";
import { PrintButton } from "~/ui/PrintButton";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { requirePlannedStage } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "papers:advancing.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requirePlannedStage(args);
  const { db, clock } = args.context;
  const list = await findAdvancing(db, stage);
  return {
    ...{ formKey: newId(), stage, today: localDay(clock.now()) },
    list: list.ok ? list.value : null,
    refusal: list.ok ? null : list.reason,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requirePlannedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await advanceEntries(commandOf(context, actor, form.key), { stageId: stage.id });
  if (result.ok) return redirect(`${stagePath(stage)}/advancing`);
  return refused(context, result.reason, form.values, { words: "results" });
}

export default function AdvancingPage() {
  const { t } = useTranslation(["papers", "stages"]);
  const { stage, ...list } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("papers:advancing.title")}
      meta={`${stage.contestName} · ${stage.schemeStage}`}
      isPaper
      breadcrumb={[
        { label: t("stages:season"), to: "/contests" },
        { label: stage.contestName, to: `/contests/${stage.contestId}` },
        { label: stage.schemeStage, to: stagePath(stage) },
      ]}
      actions={list.list ? <PrintButton /> : null}
    >
      <AdvancingDesk stage={stage} {...list} problem={useActionData<typeof action>()} />
    </Page>
  );
}
