import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayOpenContests } from "~/features/contests/contests.access";
import * as Contests from "~/features/contests/contests.queries.server";
import { openContestSchema } from "~/features/contests/contests.schemas";
import { REFUSAL_PLACES } from "~/features/contests/domain/refusal-places";
import { tradeLabel } from "~/features/contests/domain/trade-label";
import { openContest } from "~/features/contests/open-contest.server";
import * as Programmes from "~/features/contests/programmes.queries.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { CheckboxField } from "~/ui/fields/CheckboxField";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { SelectField } from "~/ui/fields/SelectField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:open.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayOpenContests(actor));
  const { db } = context;
  return {
    formKey: newId(),
    chosen: new URL(request.url).searchParams.get("programme") ?? "",
    programmes: await Programmes.findAll(db),
    models: await Contests.findModels(db),
    trades: await Trades.findAllNewest(db),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayOpenContests(actor));
  const form = await parseForm(request, context, openContestSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await openContest(commandOf(context, actor, form.key), form.value);
  if (!result.ok) {
    const place = { words: "contests", fields: REFUSAL_PLACES };
    return refused(context, result.reason, form.values, place);
  }
  return redirect(`/contests/${result.value.contestId}`);
}

export default function NewContest() {
  const { t } = useTranslation("contests");
  const { formKey, chosen, programmes, models, trades } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const field = (name: string, stored = "") => ({
    name,
    defaultValue: valueAt(problem, name, stored),
    error: errorAt(problem, name),
  });
  return (
    <Page
      title={t("open.title")}
      breadcrumb={[{ label: t("season.title"), to: "/contests" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("open.lead")}>
        <WriteForm formKey={formKey}>
          <SelectField
            {...field("programmeId", chosen)}
            label={t("open.programme")}
            options={programmes.map(({ id, year, name }) => ({
              value: id,
              label: t("season.programmeTab", { year, name }),
            }))}
            isRequired
          />
          <ChoiceField
            {...field("fromId")}
            label={t("open.from")}
            hint={t("open.fromHint")}
            options={models.map(({ id, name, year }) => ({ value: id, label: `${year} ${name}` }))}
          />
          <ChoiceField
            {...field("tradeId")}
            label={t("plan.tradeId")}
            options={trades.map((trade) => ({ value: trade.id, label: tradeLabel(trade) }))}
          />
          <TextField {...field("name")} label={t("open.name")} hint={t("open.nameHint")} />
          <CheckboxField
            name="isRehearsal"
            value="1"
            label={t("open.rehearsal")}
            hint={t("open.rehearsalHint")}
            defaultChecked={problem?.values.isRehearsal === "1"}
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("open.submit")}
            </Button>
            <ButtonLink to="/contests" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
