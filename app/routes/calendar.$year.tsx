import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayKeepCalendar } from "~/features/cases/calendar.access";
import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import { YearTable } from "~/features/cases/components/YearTable";
import { yearSummary } from "~/features/cases/domain/year-summary";
import { Page } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";
import { allow, found, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "cases:calendar.title" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  allow(mayKeepCalendar(requireActor(context, request)));
  const year = Number(params.year);
  const calendar = found((await CalendarYears.findCalendar(context.db)).get(year));
  return { year, months: yearSummary(year, calendar) };
}

export default function CalendarYear() {
  const { t } = useTranslation("cases");
  const { year, months } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("calendar.year", { year })}
      breadcrumb={[{ label: t("calendar.title"), to: "/calendar" }]}
    >
      <YearTable year={year} months={months} />
    </Page>
  );
}
