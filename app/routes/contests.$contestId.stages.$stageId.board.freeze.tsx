import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { freezeBoardSchema } from "~/features/boards/boards.schemas";
import { findBoardDesk } from "~/features/boards/find-board-desk.server";
import { freezeBoard } from "~/features/boards/freeze-board.server";
import { thawBoard } from "~/features/boards/thaw-board.server";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { clockText } from "~/shared/calendar-text";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireRunBoard } from "~/web/run-board.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "boards:freeze.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage, row } = await requireRunBoard(args);
  const { frozenAt } = await findBoardDesk(args.context.db, row);
  return { formKey: newId(), stage, frozenAt };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireRunBoard(args);
  const { request, context } = args;
  const form = await parseForm(request, context, freezeBoardSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const take = form.value.step === "freeze" ? freezeBoard : thawBoard;
  const result = await take(command, context, { stageId: stage.id });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "boards" });
  return redirect(`${stagePath(stage)}/board`);
}

export default function Freeze() {
  const { t } = useTranslation("boards");
  const { formKey, stage, frozenAt } = useLoaderData<typeof loader>();
  const step = frozenAt === null ? "freeze" : "thaw";
  const time = frozenAt === null ? "" : clockText(frozenAt);
  return (
    <StageFrame title={t(`${step}.title`)} stage={stage} width="form">
      <ConfirmForm
        formKey={formKey}
        problem={useActionData<typeof action>()}
        what={t(`${step}.what`, { time })}
        kept={t(`${step}.kept`)}
        submit={t(`${step}.submit`)}
        icon="snowflake"
        look="ink"
        backTo={`${stagePath(stage)}/board`}
      >
        <input type="hidden" name="step" value={step} />
      </ConfirmForm>
    </StageFrame>
  );
}
