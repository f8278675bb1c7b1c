import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/DataTable";
import type { MonthSummary } from "../domain/year-summary";

/** A year month by month: what a notice comes to, before it is kept and afterwards. */
export function YearTable({ year, months }: { year: number; months: readonly MonthSummary[] }) {
  const { t } = useTranslation("cases");
  const weekdayOf = (day: string) =>
    t(`calendar.weekdays.${new Date(`${day}T00:00:00Z`).getUTCDay()}`);
  const daysText = (days: readonly string[]) =>
    days
      .map((day) => t("calendar.day", { day: Number(day.slice(8)), weekday: weekdayOf(day) }))
      .join(t("calendar.separator")) || "—";
  return (
    <DataTable
      caption={t("calendar.year", { year })}
      rows={months}
      rowKey={({ month }) => String(month)}
      isDense
      columns={[
        {
          key: "month",
          header: t("calendar.month"),
          isFrozen: true,
          isWhole: true,
          cell: ({ month }) => t(`calendar.months.${month}`),
        },
        {
          key: "worked",
          header: t("calendar.workingDays"),
          align: "end",
          isWhole: true,
          cell: ({ workingDays }) => workingDays,
        },
        { key: "off", header: t("calendar.daysOff"), cell: ({ daysOff }) => daysText(daysOff) },
        { key: "swap", header: t("calendar.swapDays"), cell: ({ swapDays }) => daysText(swapDays) },
      ]}
      empty={null}
      footer={
        <tr>
          <th scope="row">{t("calendar.total")}</th>
          <td data-align="end">{months.reduce((sum, { workingDays }) => sum + workingDays, 0)}</td>
          <td colSpan={2} />
        </tr>
      }
    />
  );
}
