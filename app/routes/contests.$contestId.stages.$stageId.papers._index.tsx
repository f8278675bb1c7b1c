import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { PaperDesk } from "~/features/scoring/components/PaperDesk";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { findPaper } from "~/features/scoring/find-paper.server";
import { findPapers } from "~/features/scoring/find-papers.server";
import { findPaperSchema, signPapersSchema } from "~/features/scoring/papers.schemas";
import { mayBringMarks } from "~/features/scoring/scoring.access";
import { signPapers } from "~/features/scoring/sign-papers.server";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import type { FormProblem } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { framedStage, requireAllowedStage } from "~/web/readable-stage.server";
import { refused, unprocessable } from "~/web/responses.server";
import { useLive } from "~/web/use-live";
import { wordsFor } from "~/web/words.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "marksheets:title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayBringMarks);
  const { db, language } = args.context;
  const { stageId } = stage;
  const { accountId } = actor;
  const { find } = findPaperSchema.parse(
    Object.fromEntries(new URL(args.request.url).searchParams),
  );
  const found = find === "" ? null : await findPaper(db, stage, find);
  if (found?.ok) throw redirect(`${stagePath(framedStage(stage))}/papers/${found.value}`);
  const t = wordsFor(language).getFixedT(language, "scoring");
  const sought: FormProblem | null = found && {
    errors: [{ field: "find", sentence: t(`refusals.${found.reason}`) }],
    values: { find },
  };
  return {
    versions: versionsOf(args.context, [stageTopic(stageId)]),
    formKey: newId(),
    stage: framedStage(stage),
    page: await findPapers(db, stageId, accountId),
    sought,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayBringMarks);
  const { request, context } = args;
  const form = await parseForm(request, context, signPapersSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { stageId: stage.stageId, ...form.value };
  const result = await signPapers(commandOf(context, actor, form.key), context, input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return redirect(`${stagePath(framedStage(stage))}/papers`);
}

export default function Papers() {
  const { t } = useTranslation("marksheets");
  const { versions, formKey, stage, page, sought } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? sought ?? undefined;
  useLive(versions);
  return (
    <StageFrame
      title={t("title")}
      stage={stage}
      actions={
        <ButtonLink to={`/contests/${stage.contestId}/lists?kind=marks`} icon="upload">
          {t("import")}
        </ButtonLink>
      }
    >
      <PaperDesk at={`${stagePath(stage)}/papers`} {...{ page, formKey, problem }} />
    </StageFrame>
  );
}
