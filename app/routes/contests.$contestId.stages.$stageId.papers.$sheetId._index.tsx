import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { KeyingDesk, NotToKey } from "~/features/scoring/components/KeyingDesk";
import { PaperFinder } from "~/features/scoring/components/PaperFinder";
import { findNextPaper } from "~/features/scoring/find-next-paper.server";
import { findPaperPage } from "~/features/scoring/find-paper-page.server";
import { keyPaper } from "~/features/scoring/key-paper.server";
import { keyPaperSchema } from "~/features/scoring/papers.schemas";
import { mayBringMarks } from "~/features/scoring/scoring.access";
import { newId } from "~/shared/ids";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { framedStage, requireAllowedStage } from "~/web/readable-stage.server";
import { found } from "~/web/require-actor.server";
import { unprocessable } from "~/web/responses.server";
import { typingRefused } from "~/web/typing-refused.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "marksheets:keyingTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayBringMarks);
  const { stageId } = stage;
  const place = { stageId, sheetId: args.params.sheetId ?? "", accountId: actor.accountId };
  const page = found(await findPaperPage(args.context.db, place));
  const next = await findNextPaper(args.context.db, place);
  return { formKey: newId(), stage: framedStage(stage), page, next };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayBringMarks);
  const { request, context, params } = args;
  const { stageId } = stage;
  const sheetId = params.sheetId ?? "";
  const form = await parseForm(request, context, keyPaperSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { stageId, sheetId, ...form.value };
  const result = await keyPaper(commandOf(context, actor, form.key), context, input);
  if (!result.ok) return typingRefused(context, result.reason, form.values);
  const papers = `${stagePath(framedStage(stage))}/papers`;
  if (result.value.differingCount) return redirect(`${papers}/${sheetId}/settlement`);
  const next = await findNextPaper(context.db, { stageId, sheetId, accountId: actor.accountId });
  return redirect(next ? `${papers}/${next.sheetId}` : papers);
}

export default function Keying() {
  const { t } = useTranslation("marksheets");
  const { formKey, stage, page, next } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const papers = `${stagePath(stage)}/papers`;
  const to = {
    back: papers,
    next: next && `${papers}/${next.sheetId}`,
    settle: `${papers}/${page.sheetId}/settlement`,
  };
  return (
    <StageFrame
      title={t("sheetOf", { code: page.code, seat: page.seat })}
      meta={t("sheetMeta", { ...page })}
      stage={stage}
      above={{ label: t("title"), to: papers }}
      width="form"
      actions={<PaperFinder action={papers} />}
    >
      {page.fault === null ? (
        <KeyingDesk key={page.sheetId} {...{ page, next, formKey, problem }} backTo={papers} />
      ) : (
        <NotToKey page={page} to={to} />
      )}
    </StageFrame>
  );
}
