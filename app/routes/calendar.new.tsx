import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addCalendarYear } from "~/features/cases/add-calendar-year.server";
import { mayKeepCalendar } from "~/features/cases/calendar.access";
import { calendarYearSchema } from "~/features/cases/calendar.schemas";
import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import { YearTable } from "~/features/cases/components/YearTable";
import { NOTICE_PLACES } from "~/features/cases/domain/notice-places";
import { readNotice } from "~/features/cases/domain/read-notice";
import { type MonthSummary, yearSummary } from "~/features/cases/domain/year-summary";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:calendar.add" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayKeepCalendar(requireActor(context, request)));
  const [newest] = await CalendarYears.findAllYears(context.db);
  return { formKey: newId(), nextYear: newest ? newest.year + 1 : null };
}

/** Looked at first: the year that a notice comes to is shown, and kept when it is sent again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepCalendar(actor));
  const form = await parseForm(request, context, calendarYearSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { year, notice, step } = form.value;
  const read = readNotice(notice, year);
  const where = { words: "cases", fields: NOTICE_PLACES };
  if (!read.ok) {
    const details = { place: read.reason.place };
    return refused(context, read.reason.reason, form.values, { ...where, details });
  }
  if (step === "look") {
    return { errors: [], values: form.values, shown: yearSummary(year, read.value), year };
  }
  const result = await addCalendarYear(commandOf(context, actor, form.key), { year, notice });
  if (!result.ok) return refused(context, result.reason, form.values, where);
  return redirect(`/calendar/${year}`);
}

type Answer = FormProblem & { readonly year?: number; readonly shown?: readonly MonthSummary[] };

export default function NewCalendarYear() {
  const { t } = useTranslation("cases");
  const { formKey, nextYear } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const { year = 0, shown } = answer ?? {};
  return (
    <Page
      title={t("calendar.add")}
      breadcrumb={[{ label: t("calendar.title"), to: "/calendar" }]}
      width="form"
    >
      <ErrorSummary errors={answer?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <TextField
            name="year"
            label={t("calendar.yearHead")}
            inputMode="numeric"
            defaultValue={valueAt(answer, "year", String(nextYear ?? ""))}
            error={errorAt(answer, "year")}
            isRequired
          />
          <TextAreaField
            name="notice"
            label={t("calendar.notice")}
            hint={t("calendar.noticeHint")}
            rows={10}
            defaultValue={valueAt(answer, "notice", "")}
            error={errorAt(answer, "notice")}
            isRequired
          />
          <FormActions>
            <Button look={shown ? "outline" : "ink"} name="step" value="look">
              {t("calendar.look")}
            </Button>
            {shown ? (
              <Button look="ink" name="step" value="keep">
                {t("calendar.keep", { year })}
              </Button>
            ) : null}
            <ButtonLink to="/calendar" look="quiet">
              {t("calendar.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
      {shown ? (
        <Section title={t("calendar.shown", { year })} hint={t("calendar.shownHint")}>
          <YearTable year={year} months={shown} />
        </Section>
      ) : null}
    </Page>
  );
}
