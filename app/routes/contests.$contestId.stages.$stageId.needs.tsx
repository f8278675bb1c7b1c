import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { needsSchema } from "~/features/contests/contests.schemas";
import { entryCode } from "~/features/contests/domain/draw/draw-list";
import { stagePath } from "~/features/contests/domain/stage-places";
import { noteNeeds } from "~/features/contests/note-needs.server";
import * as Sessions from "~/features/contests/sessions.queries.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { SelectField } from "~/ui/fields/SelectField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedStage } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "sessions:needs.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requirePlannedStage(args);
  const listed = await Sessions.findListed(args.context.db, stage.id);
  const entries = listed.map(({ id, number, needs }) => ({
    id,
    label: [entryCode(number ?? 0), ...needs].join(" · "),
  }));
  return { formKey: newId(), stage, entries };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requirePlannedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, needsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { ...form.value, stageId: stage.id };
  const result = await noteNeeds(commandOf(context, actor, form.key), input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "contests" });
  return redirect(`${stagePath(stage)}/sessions`);
}

export default function StageNeeds() {
  const { t } = useTranslation("sessions");
  const { formKey, stage, entries } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <StageFrame title={t("needs.title")} stage={stage} width="form">
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("needs.hint")}>
        <WriteForm formKey={formKey}>
          <SelectField
            name="stageEntryId"
            label={t("needs.entry")}
            options={entries.map(({ id, label }) => ({ value: id, label }))}
            defaultValue={valueAt(problem, "stageEntryId")}
            error={errorAt(problem, "stageEntryId")}
            isRequired
          />
          <TextField
            name="needs"
            label={t("needs.words")}
            hint={t("needs.wordsHint")}
            defaultValue={valueAt(problem, "needs")}
            error={errorAt(problem, "needs")}
          />
          <FormActions>
            <Button look="ink">{t("needs.submit")}</Button>
            <ButtonLink to={`${stagePath(stage)}/sessions`} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </StageFrame>
  );
}
