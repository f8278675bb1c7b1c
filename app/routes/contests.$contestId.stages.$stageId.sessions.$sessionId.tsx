import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SessionFields } from "~/features/contests/components/SessionFields";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { planSessionSchema } from "~/features/contests/contests.schemas";
import { SESSION_PLACES } from "~/features/contests/domain/refusal-places";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findStageSessions } from "~/features/contests/find-stage-sessions.server";
import { planSession } from "~/features/contests/plan-session.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedStage } from "~/web/readable-contest.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "sessions:edit.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requirePlannedStage(args);
  const { sessions } = await findStageSessions(args.context.db, stage.id);
  const session = found(sessions.find(({ id }) => id === args.params.sessionId));
  return { formKey: newId(), stage, session };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requirePlannedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, planSessionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const input = { ...form.value, stageId: stage.id, sessionId: args.params.sessionId ?? "" };
  const result = await planSession(command, input);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "contests",
      fields: SESSION_PLACES,
    });
  }
  return redirect(`${stagePath(stage)}/sessions`);
}

export default function EditSession() {
  const { t } = useTranslation("sessions");
  const { formKey, stage, session } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <StageFrame title={t("edit.title")} stage={stage} width="form">
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <SessionFields
            session={session}
            draft={{ venue: session.venue, on: "" }}
            problem={problem}
          />
          <FormActions>
            <Button look="ink">{t("edit.submit")}</Button>
            <ButtonLink to={`${stagePath(stage)}/sessions`} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </StageFrame>
  );
}
