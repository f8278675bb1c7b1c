import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayKeepCalendar } from "~/features/cases/calendar.access";
import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import { localDay } from "~/shared/local-day";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { DataTable } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { When } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "cases:calendar.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayKeepCalendar(requireActor(context, request)));
  const years = await CalendarYears.findAllYears(context.db);
  const calendar = await CalendarYears.findCalendar(context.db);
  const thisYear = Number(localDay(context.clock.now()).slice(0, 4));
  return {
    years: years.map((one) => ({
      ...one,
      daysOff: calendar.get(one.year)?.daysOff.size ?? 0,
      swapDays: calendar.get(one.year)?.swapDays.size ?? 0,
    })),
    missing: [thisYear, thisYear + 1].filter((year) => !calendar.has(year)),
  };
}

export default function Calendar() {
  const { t } = useTranslation("cases");
  const { years, missing } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("calendar.title")}
      meta={t("calendar.meta", { count: years.length })}
      actions={
        <ButtonLink to="/calendar/new" look="ink" icon="plus">
          {t("calendar.add")}
        </ButtonLink>
      }
    >
      {missing.map((year) => (
        <Callout key={year} tone="warn" title={t("calendar.missing", { year })}>
          {t("calendar.missingText")}
        </Callout>
      ))}
      <DataTable
        caption={t("calendar.title")}
        rows={years}
        rowKey={({ year }) => String(year)}
        rowHref={({ year }) => `/calendar/${year}`}
        columns={[
          {
            key: "year",
            header: t("calendar.yearHead"),
            isFrozen: true,
            isWhole: true,
            cell: ({ year }) => t("calendar.year", { year }),
          },
          { key: "off", header: t("calendar.daysOff"), align: "end", cell: (one) => one.daysOff },
          {
            key: "swap",
            header: t("calendar.swapDays"),
            align: "end",
            cell: ({ swapDays }) => swapDays,
          },
          {
            key: "by",
            header: t("calendar.addedBy"),
            cell: ({ addedByName }) => addedByName ?? t("calendar.packaged"),
          },
          {
            key: "at",
            header: t("calendar.addedAt"),
            isWhole: true,
            cell: ({ addedAt }) => <When at={addedAt} />,
          },
        ]}
        empty={null}
      />
    </Page>
  );
}
