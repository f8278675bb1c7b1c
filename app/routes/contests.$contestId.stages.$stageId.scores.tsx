import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ScoreListForm } from "~/features/results/components/ScoreListForm";
import { enterScores } from "~/features/results/enter-scores.server";
import { findScorePage } from "~/features/results/find-score-page.server";
import { mayEnterScores } from "~/features/results/results.access";
import { enterScoresSchema } from "~/features/results/results.schemas";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireAllowedStage } from "~/web/readable-stage.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:scores.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireAllowedStage(args, mayEnterScores);
  return { formKey: newId(), ...(await findScorePage(args.context.db, stage)) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayEnterScores);
  const { request, context } = args;
  const form = await parseForm(request, context, enterScoresSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { stageId: stage.stageId, ...form.value };
  const result = await enterScores(commandOf(context, actor, form.key), input);
  if (result.ok) return redirect(`/contests/${stage.contestId}/stages/${stage.stageId}/scores`);
  const { reason } = result;
  const { code, values } = typeof reason === "string" ? { code: reason, values: {} } : reason;
  return refused(context, code, form.values, {
    words: "results",
    fields: { [code]: code === "aspect-unknown" ? "aspectKey" : "list" },
    details: values,
  });
}

export default function Scores() {
  const { t } = useTranslation("results");
  const { formKey, ...page } = useLoaderData<typeof loader>();
  const { contest } = page;
  return (
    <Page
      title={t("scores.title")}
      breadcrumb={[
        { label: t("contests:season.title"), to: "/contests" },
        { label: contest.name, to: `/contests/${contest.id}` },
      ]}
      width="form"
    >
      <ScoreListForm page={page} formKey={formKey} problem={useActionData<typeof action>()} />
    </Page>
  );
}
