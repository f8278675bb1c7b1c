import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { SettlingDesk } from "~/features/scoring/components/SettlingDesk";
import { findNextPaper } from "~/features/scoring/find-next-paper.server";
import { findSettlingPage } from "~/features/scoring/find-paper-page.server";
import { settleKeyingsSchema } from "~/features/scoring/papers.schemas";
import { mayBringMarks } from "~/features/scoring/scoring.access";
import { settleKeyings } from "~/features/scoring/settle-keyings.server";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { framedStage, requireAllowedStage } from "~/web/readable-stage.server";
import { unprocessable } from "~/web/responses.server";
import { typingRefused } from "~/web/typing-refused.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "marksheets:settlingTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayBringMarks);
  const { stageId } = stage;
  const place = { stageId, sheetId: args.params.sheetId ?? "", accountId: actor.accountId };
  const page = await findSettlingPage(args.context.db, place);
  return { formKey: newId(), stage: framedStage(stage), page };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayBringMarks);
  const { request, context, params } = args;
  const { stageId } = stage;
  const sheetId = params.sheetId ?? "";
  const form = await parseForm(request, context, settleKeyingsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { stageId, sheetId, ...form.value };
  const result = await settleKeyings(commandOf(context, actor, form.key), context, input);
  if (!result.ok) return typingRefused(context, result.reason, form.values);
  const papers = `${stagePath(framedStage(stage))}/papers`;
  const next = await findNextPaper(context.db, { stageId, sheetId, accountId: actor.accountId });
  return redirect(next ? `${papers}/${next.sheetId}` : papers);
}

export default function Settling() {
  const { t } = useTranslation("marksheets");
  const { formKey, stage, page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const papers = `${stagePath(stage)}/papers`;
  return (
    <StageFrame
      title={page ? t("sheetOf", { code: page.code, seat: page.seat }) : t("settlingTitle")}
      meta={page ? t("sheetMeta", { ...page }) : undefined}
      stage={stage}
      above={{ label: t("title"), to: papers }}
      width="form"
    >
      {page ? (
        <SettlingDesk key={page.sheetId} {...{ page, formKey, problem }} backTo={papers} />
      ) : (
        <>
          <ErrorSummary errors={problem?.errors ?? []} />
          <EmptyState
            title={t("nothingDiffers")}
            action={
              <ButtonLink to={papers} look="quiet">
                {t("back")}
              </ButtonLink>
            }
          >
            {t("nothingDiffersHint")}
          </EmptyState>
        </>
      )}
    </StageFrame>
  );
}
