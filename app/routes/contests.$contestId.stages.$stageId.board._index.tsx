import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { setBoardSchema } from "~/features/boards/boards.schemas";
import { BoardDeskPanel } from "~/features/boards/components/BoardDeskPanel";
import { findBoardDesk } from "~/features/boards/find-board-desk.server";
import { setBoard } from "~/features/boards/set-board.server";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { newId } from "~/shared/ids";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireRunBoard } from "~/web/run-board.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "boards:desk.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage, row } = await requireRunBoard(args);
  return { formKey: newId(), stage, desk: await findBoardDesk(args.context.db, row) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireRunBoard(args);
  const { request, context } = args;
  const form = await parseForm(request, context, setBoardSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await setBoard(command, context, { ...form.value, stageId: stage.id });
  if (!result.ok) {
    const fields = { "not-in-scheme": "moduleKey" };
    return refused(context, result.reason, form.values, { words: "boards", fields });
  }
  return redirect(`${stagePath(stage)}/board`);
}

export default function BoardSettings() {
  const { t } = useTranslation("boards");
  const { formKey, stage, desk } = useLoaderData<typeof loader>();
  return (
    <StageFrame title={t("desk.title")} stage={stage} width="form">
      <BoardDeskPanel
        desk={desk}
        stage={stage}
        formKey={formKey}
        problem={useActionData<typeof action>()}
      />
    </StageFrame>
  );
}
