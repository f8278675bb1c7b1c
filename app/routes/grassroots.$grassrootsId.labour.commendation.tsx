import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { commendTeam } from "~/features/grassroots/commend-team.server";
import { CommendationFields } from "~/features/grassroots/components/CommendationFields";
import { commendTeamSchema } from "~/features/grassroots/grassroots.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { findAskedMonth, requireLabour } from "~/web/readable-grassroots.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:labour.commendTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest, mayFile } = await requireLabour(args);
  allow(mayFile);
  const { month, months, rows } = await findAskedMonth(args, contest);
  if (rows.length === 0) throw redirect(`/grassroots/${contest.id}/labour`);
  return {
    formKey: newId(),
    contest: { id: contest.id, name: contest.name },
    month,
    reviewed: months.filter(({ isReviewed }) => isReviewed).map((one) => one.month),
    teams: rows.map(({ teamId, name, rank }) => ({ teamId, name, rank })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest, mayFile } = await requireLabour(args);
  allow(mayFile);
  const { request, context } = args;
  const form = await parseForm(request, context, commendTeamSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { ...form.value, grassrootsId: contest.id };
  const result = await commendTeam(commandOf(context, actor, form.key), input);
  if (!result.ok) {
    const fields = { "reason-missing": "reason", "month-not-reviewed": "month" };
    return refused(context, result.reason, form.values, { words: "grassroots", fields });
  }
  const { month } = form.value;
  return redirect(`/grassroots/${contest.id}/labour${month ? `?month=${month}` : ""}`);
}

export default function CommendTeam() {
  const { t } = useTranslation("grassroots");
  const { formKey, contest, month, reviewed, teams } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const at = `/grassroots/${contest.id}/labour`;
  return (
    <Page
      title={t("labour.commendTitle")}
      breadcrumb={[
        { label: contest.name, to: `/grassroots/${contest.id}` },
        { label: t("labour.title"), to: at },
      ]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("labour.commendLead")}>
        <WriteForm formKey={formKey}>
          <CommendationFields {...{ month, reviewed, teams, problem }} />
          <FormActions>
            <Button look="ink" size="large" type="submit" icon="award">
              {t("labour.commendSubmit")}
            </Button>
            <ButtonLink to={`${at}?month=${month}`} look="quiet">
              {t("ui:confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
