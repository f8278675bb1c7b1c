import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { targetsText, teamsText } from "~/features/grassroots/domain/labour-plan";
import { planLabourSchema } from "~/features/grassroots/grassroots.schemas";
import * as Labour from "~/features/grassroots/labour.queries.server";
import { planLabour } from "~/features/grassroots/plan-labour.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireLabour } from "~/web/readable-grassroots.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:labour.planTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest, mayFile } = await requireLabour(args);
  allow(mayFile);
  const { db } = args.context;
  const teams = await Labour.findTeams(db, contest.id);
  const targets = await Labour.findTargets(db, contest.id);
  return {
    formKey: newId(),
    contest: { id: contest.id, name: contest.name },
    values: { teams: teamsText(teams), targets: targetsText(targets) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest, mayFile } = await requireLabour(args);
  allow(mayFile);
  const { request, context } = args;
  const form = await parseForm(request, context, planLabourSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { ...form.value, grassrootsId: contest.id };
  const result = await planLabour(commandOf(context, actor, form.key), input);
  if (result.ok) return redirect(`/grassroots/${contest.id}/labour`);
  const { reason } = result;
  if (typeof reason === "string") {
    return refused(context, reason, form.values, { words: "grassroots" });
  }
  return refused(context, reason.kind, form.values, {
    words: "grassroots",
    fields: { [reason.kind]: reason.kind.startsWith("teams") ? "teams" : "targets" },
    details: { at: reason.at },
  });
}

export default function PlanLabour() {
  const { t } = useTranslation("grassroots");
  const { formKey, contest, values } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/grassroots/${contest.id}/labour`;
  const field = (name: "teams" | "targets") => ({
    name,
    label: t(`labour.${name}`),
    hint: t(`labour.${name}Hint`),
    placeholder: t(`labour.${name}Placeholder`),
    defaultValue: valueAt(problem, name, values[name]),
    error: errorAt(problem, name),
  });
  return (
    <Page
      title={t("labour.planTitle")}
      breadcrumb={[{ label: contest.name, to: `/grassroots/${contest.id}` }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("labour.planLead")}>
        <WriteForm formKey={formKey}>
          <TextAreaField {...field("teams")} rows={9} isRequired />
          <TextAreaField {...field("targets")} rows={5} isRequired />
          <FormActions>
            <Button look="ink" size="large" type="submit">
              {t("labour.savePlan")}
            </Button>
            <ButtonLink to={here} look="quiet">
              {t("ui:confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
