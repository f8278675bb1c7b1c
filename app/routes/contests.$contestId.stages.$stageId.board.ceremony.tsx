import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ceremonySchema } from "~/features/boards/boards.schemas";
import { CeremonyDesk } from "~/features/boards/components/CeremonyDesk";
import { findBoard } from "~/features/boards/find-board.server";
import { findBoardDesk } from "~/features/boards/find-board-desk.server";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { newId } from "~/shared/ids";
import { takeCeremonyStep } from "~/web/ceremony-steps.server";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireRunBoard } from "~/web/run-board.server";
import { useLive } from "~/web/use-live";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "boards:ceremony.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage, row } = await requireRunBoard(args);
  const { db, live, clock } = args.context;
  // The very page that the room has before it: nobody who presses the key knows more.
  const seen = found(await findBoard({ db, live, now: clock.now() }, stage.id, actor));
  const { view } = seen.page;
  return {
    ...{ formKey: newId(), endKey: newId(), stage, versions: seen.versions },
    desk: await findBoardDesk(db, row),
    told: view.show === "ceremony" ? view.lines : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireRunBoard(args);
  const { request, context } = args;
  const form = await parseForm(request, context, ceremonySchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await takeCeremonyStep(command, context, stage.id, form.value);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "boards" });
  return redirect(`${stagePath(stage)}/board/ceremony`);
}

export default function Ceremony() {
  const { t } = useTranslation("boards");
  const { formKey, endKey, stage, versions, desk, told } = useLoaderData<typeof loader>();
  useLive(versions);
  return (
    <StageFrame title={t("ceremony.title")} stage={stage} width="form">
      <CeremonyDesk
        desk={desk}
        told={told}
        stage={stage}
        formKey={formKey}
        endKey={endKey}
        problem={useActionData<typeof action>()}
      />
    </StageFrame>
  );
}
