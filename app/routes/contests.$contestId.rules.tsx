import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContestFrame } from "~/features/contests/components/ContestFrame";
import { RulesFields } from "~/features/contests/components/RulesFields";
import { rulesSchema } from "~/features/contests/contests.schemas";
import { decideRules } from "~/features/contests/decide-rules.server";
import { USUAL_RULES } from "~/features/contests/domain/eligibility/rule-set";
import { REFUSAL_PLACES } from "~/features/contests/domain/refusal-places";
import { rulesOf } from "~/features/contests/find-contest-page.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedContest } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:rules.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requirePlannedContest(args);
  const { id, name, version } = contest;
  return { formKey: newId(), contest: { id, name, version }, rules: rulesOf(contest) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requirePlannedContest(args);
  const { request, context } = args;
  const form = await parseForm(request, context, rulesSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await decideRules(command, { contestId: contest.id, ...form.value });
  if (!result.ok) {
    const place = { words: "contests", fields: REFUSAL_PLACES };
    return refused(context, result.reason, form.values, place);
  }
  return redirect(`/contests/${contest.id}`);
}

export default function ContestRules() {
  const { t } = useTranslation("contests");
  const { formKey, contest, rules } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <ContestFrame title={t("rules.title")} contest={contest}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t(rules ? "rules.lead" : "rules.leadUsual")}>
        <WriteForm formKey={formKey}>
          <input
            type="hidden"
            name="version"
            value={valueAt(problem, "version", String(contest.version))}
          />
          <RulesFields rules={rules ?? USUAL_RULES} problem={problem} />
          <FormActions>
            <Button look="ink" type="submit">
              {t("rules.submit")}
            </Button>
            <ButtonLink to={`/contests/${contest.id}`} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </ContestFrame>
  );
}
