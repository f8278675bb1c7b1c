import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { VerdictList } from "~/features/contests/components/VerdictTable";
import { enterContestSchema } from "~/features/contests/contests.schemas";
import { enterContest } from "~/features/contests/enter-contest.server";
import { findDocumentDesk } from "~/features/contests/find-document-desk.server";
import { findOpenContest } from "~/features/contests/find-open-contests.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { requireOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refusedMove } from "~/web/refused-move.server";
import { unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:enter.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireOwnWorker(args);
  const { db, clock } = args.context;
  const contestId = args.params.contestId ?? "";
  const contest = await findOpenContest(db, worker, contestId, clock.now());
  // Closed meanwhile: the list says what is open.
  if (!contest) throw redirect("/me/contests");
  return { formKey: newId(), contest };
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireOwnWorker(args);
  const { request, context, params } = args;
  const form = await parseForm(request, context, enterContestSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const input = { contestId: params.contestId ?? "", ...form.value };
  const result = await enterContest(command, context, input);
  if (!result.ok) {
    const place = { words: "contests", road: "entry" };
    return refusedMove(context, result.reason, form.values, place);
  }
  const { caseId } = result.value;
  const desk = await findDocumentDesk(context.db, context.roads, {
    ...{ actor, caseId, now: context.clock.now() },
  });
  return redirect(desk?.missing.length ? `/cases/${caseId}/documents` : `/me/cases/${caseId}`);
}

export default function EnterContest() {
  const { t } = useTranslation("contests");
  const { formKey, contest } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("enter.heading", { name: contest.name })}
      breadcrumb={[{ label: t("mine.title"), to: "/me/contests" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section title={t("enter.rules")} hint={t("enter.rulesHint")}>
        <VerdictList verdicts={contest.verdicts} />
      </Section>
      {contest.documents.length > 0 ? (
        <Callout tone="info" title={t("rules.documents")}>
          {contest.documents.map((kind) => t(`documents.kinds.${kind}`)).join(t("plan.between"))}
          {t("documents.after")}
        </Callout>
      ) : null}
      <Section hint={t("enter.lead")}>
        <WriteForm formKey={formKey}>
          <TextAreaField
            name="statement"
            label={t("entry.statement")}
            hint={t("enter.statementHint")}
            defaultValue={valueAt(problem, "statement")}
            error={errorAt(problem, "statement")}
            rows={3}
          />
          <FormActions>
            <Button look="ink" size="large" type="submit">
              {t("enter.submit")}
            </Button>
            <ButtonLink to="/me/contests" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
