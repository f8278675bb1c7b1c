import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RedrawForm } from "~/features/contests/components/RedrawForm";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { mayOrderRedraw } from "~/features/contests/contests.access";
import { redrawSchema } from "~/features/contests/contests.schemas";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findRedrawForm } from "~/features/contests/find-redraw-form.server";
import { redrawBatch } from "~/features/contests/redraw-batch.server";
import { newId } from "~/shared/ids";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireStage } from "~/web/readable-contest.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "draws:redraw.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayOrderRedraw(actor, stage.contestId));
  return { formKey: newId(), stage, batches: await findRedrawForm(args.context.db, stage.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayOrderRedraw(actor, stage.contestId));
  const { request, context } = args;
  const form = await parseForm(request, context, redrawSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const input = { stageId: stage.id, ...form.value };
  const result = await redrawBatch(command, context.keys.tokenKey, input);
  if (!result.ok) {
    const fields = { "batch-unknown": "batch", "nobody-to-draw": "batch" };
    return refused(context, result.reason, form.values, { words: "contests", fields });
  }
  return redirect(`${stagePath(stage)}/draw`);
}

export default function Redraw() {
  const { t } = useTranslation("draws");
  const { formKey, stage, batches } = useLoaderData<typeof loader>();
  return (
    <StageFrame
      title={t("redraw.title")}
      stage={stage}
      above={{ label: t("ceremony.title"), to: `${stagePath(stage)}/draw` }}
      width="form"
    >
      <RedrawForm
        {...{ formKey, batches }}
        problem={useActionData<typeof action>()}
        backTo={`${stagePath(stage)}/draw`}
      />
    </StageFrame>
  );
}
