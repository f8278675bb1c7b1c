import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { dropSession } from "~/features/contests/drop-session.server";
import * as Sessions from "~/features/contests/sessions.queries.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { requirePlannedStage } from "~/web/readable-contest.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "sessions:drop.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requirePlannedStage(args);
  const session = await Sessions.find(args.context.db, args.params.sessionId ?? "");
  const { number, venue } = found(session, session?.stageId === stage.id);
  return { formKey: newId(), stage, number, venue };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requirePlannedStage(args);
  const { request, context, params } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { stageId: stage.id, sessionId: params.sessionId ?? "" };
  const result = await dropSession(commandOf(context, actor, form.key), input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "contests" });
  return redirect(`${stagePath(stage)}/sessions`);
}

export default function DropSession() {
  const { t } = useTranslation("sessions");
  const { formKey, stage, number, venue } = useLoaderData<typeof loader>();
  return (
    <StageFrame title={t("drop.title")} stage={stage} width="form">
      <ConfirmForm
        formKey={formKey}
        problem={useActionData<typeof action>()}
        what={t("drop.what", { number, venue })}
        kept={t("drop.kept")}
        submit={t("drop.submit")}
        icon="trash"
        cancel={t("drop.keep")}
        backTo={`${stagePath(stage)}/sessions`}
      />
    </StageFrame>
  );
}
