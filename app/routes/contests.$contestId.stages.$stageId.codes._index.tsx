import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CodeLayerList } from "~/features/contests/components/CodeLayerList";
import { KeeperForm } from "~/features/contests/components/KeeperForm";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { mayOpenCodes, mayPlanContest } from "~/features/contests/contests.access";
import { keeperSchema } from "~/features/contests/contests.schemas";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findStageCodes } from "~/features/contests/find-stage-codes.server";
import { nameKeeper } from "~/features/contests/name-keeper.server";
import { newId } from "~/shared/ids";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedStage, requireStage } from "~/web/readable-contest.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "codes:title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayOpenCodes(actor, stage.contestId));
  const codes = await findStageCodes(args.context.db, stage, actor);
  return {
    stage,
    codes,
    mayName: mayPlanContest(actor, stage.contestId),
    formKey: newId(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requirePlannedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, keeperSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { ...form.value, stageId: stage.id };
  const result = await nameKeeper(commandOf(context, actor, form.key), input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "contests" });
  return redirect(`${stagePath(stage)}/codes`);
}

export default function StageCodes() {
  const { t } = useTranslation("codes");
  const { stage, codes, mayName, formKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <StageFrame title={t("title")} stage={stage} width="reading">
      <ErrorSummary errors={problem?.errors ?? []} />
      {codes.layers.length === 0 ? (
        <Callout tone="info">{t("none")}</Callout>
      ) : (
        <CodeLayerList stage={stage} codes={codes} />
      )}
      {mayName ? <KeeperForm codes={codes} formKey={formKey} problem={problem} /> : null}
    </StageFrame>
  );
}
