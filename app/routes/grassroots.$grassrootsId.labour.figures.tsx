import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FigureFields } from "~/features/grassroots/components/FigureFields";
import { enterFigures } from "~/features/grassroots/enter-figures.server";
import { enterFiguresSchema } from "~/features/grassroots/grassroots.schemas";
import { monthText } from "~/shared/calendar-text";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { useCalendarLanguage } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { findAskedMonth, requireLabour } from "~/web/readable-grassroots.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:labour.figuresTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest, mayFile } = await requireLabour(args);
  allow(mayFile);
  const { month, seen, targets, rows } = await findAskedMonth(args, contest);
  const at = `/grassroots/${contest.id}/labour`;
  if (month === null || rows.length === 0) throw redirect(at);
  return {
    formKey: newId(),
    contest: { id: contest.id, name: contest.name },
    month,
    seen,
    targets,
    rows,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest, mayFile } = await requireLabour(args);
  allow(mayFile);
  const { request, context } = args;
  const form = await parseForm(request, context, enterFiguresSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { ...form.value, grassrootsId: contest.id };
  const result = await enterFigures(commandOf(context, actor, form.key), input);
  const at = `/grassroots/${contest.id}/labour`;
  if (result.ok) return redirect(`${at}?month=${form.value.month}`);
  const { reason } = result;
  if (typeof reason === "string") {
    return refused(context, reason, form.values, { words: "grassroots" });
  }
  const { kind, field, ...details } = reason;
  const place = { words: "grassroots", fields: { [kind]: field }, details };
  return refused(context, kind, form.values, place);
}

export default function Figures() {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const { formKey, contest, month, seen, targets, rows } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("labour.figuresOf", { month: monthText(month, language) })}
      breadcrumb={[
        { label: contest.name, to: `/grassroots/${contest.id}` },
        { label: t("labour.title"), to: `/grassroots/${contest.id}/labour` },
      ]}
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("labour.figuresLead")}>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="month" value={month} />
          <input type="hidden" name="seen" value={seen} />
          <FigureFields targets={targets} rows={rows} problem={problem} />
          <FormActions>
            <Button look="ink" size="large" type="submit">
              {t("labour.saveFigures")}
            </Button>
            <ButtonLink to={`/grassroots/${contest.id}/labour?month=${month}`} look="quiet">
              {t("ui:confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
