import { useTranslation } from "react-i18next";
import { monthText } from "~/shared/calendar-text";
import { thousandthsText } from "~/shared/points";
import { type Column, DataTable } from "~/ui/DataTable";
import { useCalendarLanguage } from "~/ui/When";
import type { LabourPage } from "../find-labour-page.server";
import styles from "./LabourDesk.module.css";

type Row = LabourPage["rows"][number];

interface FigureTableProps extends Pick<LabourPage, "targets" | "rows"> {
  month: string;
}

/** What each team came to by each target in a month; what isn't there is a dash, which isn't zero. */
export function FigureTable({ month, targets, rows }: FigureTableProps) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const columns: Column<Row>[] = [
    {
      key: "team",
      header: t("labour.team"),
      isFrozen: true,
      isWhole: true,
      cell: ({ name, headCount }) => (
        <span className={styles.team}>
          {name} <span>{t("labour.people", { count: headCount })}</span>
        </span>
      ),
    },
    ...targets.map(
      ({ id, name }, at): Column<Row> => ({
        key: id,
        header: name,
        align: "end",
        cell: ({ values }) => values[at] ?? "—",
      }),
    ),
    {
      key: "points",
      header: t("labour.points"),
      align: "end",
      cell: ({ points }) => points ?? t("labour.incomplete"),
    },
  ];
  return (
    <DataTable
      caption={t("labour.figuresOf", { month: monthText(month, language) })}
      rows={rows}
      rowKey={({ teamId }) => teamId}
      columns={columns}
      isDense
      empty={null}
      footer={
        <tr>
          <td data-frozen="">{t("labour.goal")}</td>
          {targets.map(({ id, unit, direction, goalThousandths, weightBp }) => (
            <td key={id} data-align="end">
              {t(`labour.${direction}`, { goal: thousandthsText(goalThousandths), unit })} ·{" "}
              {weightBp / 100}%
            </td>
          ))}
          <td data-align="end">100</td>
        </tr>
      }
    />
  );
}
