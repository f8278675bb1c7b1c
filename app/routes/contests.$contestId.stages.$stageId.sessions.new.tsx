import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SessionFields } from "~/features/contests/components/SessionFields";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { planSessionSchema } from "~/features/contests/contests.schemas";
import { SESSION_PLACES } from "~/features/contests/domain/refusal-places";
import { stagePath } from "~/features/contests/domain/stage-places";
import { planSession } from "~/features/contests/plan-session.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedStage } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "sessions:new.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest, stage } = await requirePlannedStage(args);
  const on = contest.heldOn ?? localDay(args.context.clock.now());
  return { formKey: newId(), stage, draft: { venue: contest.venue, on } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requirePlannedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, planSessionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const input = { ...form.value, stageId: stage.id, sessionId: null };
  const result = await planSession(command, input);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "contests",
      fields: SESSION_PLACES,
    });
  }
  return redirect(`${stagePath(stage)}/sessions`);
}

export default function NewSession() {
  const { t } = useTranslation("sessions");
  const { formKey, stage, draft } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <StageFrame title={t("new.title")} stage={stage} width="form">
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <SessionFields session={null} draft={draft} problem={problem} />
          <FormActions>
            <Button look="ink">{t("new.submit")}</Button>
            <ButtonLink to={`${stagePath(stage)}/sessions`} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </StageFrame>
  );
}
