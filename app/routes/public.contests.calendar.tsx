import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { monthSchema } from "~/features/agenda/agenda.schemas";
import { ContestTabs } from "~/features/agenda/components/ContestTabs";
import { MonthPage } from "~/features/agenda/components/MonthPage";
import { useMonthName } from "~/features/agenda/components/MonthTurns";
import { findMonth } from "~/features/agenda/find-agenda.server";
import { localDay } from "~/shared/local-day";
import { Page } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "agenda:month.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock } = context;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const now = clock.now();
  const month = monthSchema.parse(query).month ?? localDay(now).slice(0, 7);
  return { month: await findMonth(db, month, now) };
}

export default function PublicCalendar() {
  const { t } = useTranslation("agenda");
  const monthName = useMonthName();
  const { month } = useLoaderData<typeof loader>();
  return (
    <Page title={t("contests.title")} meta={monthName(month.month)}>
      <ContestTabs current="calendar" />
      <MonthPage month={month} />
    </Page>
  );
}
