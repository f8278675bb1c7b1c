import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changePlan } from "~/features/contests/change-plan.server";
import { ContestFrame } from "~/features/contests/components/ContestFrame";
import { PlanFields } from "~/features/contests/components/PlanFields";
import { changePlanSchema } from "~/features/contests/contests.schemas";
import { REFUSAL_PLACES } from "~/features/contests/domain/refusal-places";
import { findPlanForm } from "~/features/contests/find-plan-form.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { valueAt } from "~/ui/form-problem";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedContest } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:plan.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requirePlannedContest(args);
  const form = await findPlanForm(args.context.db, contest);
  return { formKey: newId(), contest: { id: contest.id, name: contest.name }, form };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requirePlannedContest(args);
  const { request, context } = args;
  const form = await parseForm(request, context, changePlanSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await changePlan(command, { contestId: contest.id, ...form.value });
  if (!result.ok) {
    const place = { words: "contests", fields: REFUSAL_PLACES };
    return refused(context, result.reason, form.values, place);
  }
  return redirect(`/contests/${contest.id}`);
}

export default function ContestPlan() {
  const { t } = useTranslation("contests");
  const { formKey, contest, form } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <ContestFrame title={t("plan.title")} contest={contest}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <WriteForm formKey={formKey}>
        <input
          type="hidden"
          name="version"
          value={valueAt(problem, "version", String(form.version))}
        />
        <PlanFields form={form} problem={problem} />
        <FormActions>
          <Button look="ink" type="submit">
            {t("plan.submit")}
          </Button>
          <ButtonLink to={`/contests/${contest.id}`} look="quiet">
            {t("cancel")}
          </ButtonLink>
        </FormActions>
      </WriteForm>
    </ContestFrame>
  );
}
