import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import type { IconName } from "~/ui/icons";
import { StatusChip, type Tone } from "~/ui/StatusChip";
import { useCalendarLanguage } from "~/ui/When";
import type { findDeputyshipPage } from "../find-deputyship-page.server";

type Row = Awaited<ReturnType<typeof findDeputyshipPage>>["rows"][number];

const LOOKS: Readonly<Record<Row["state"], readonly [Tone, IconName]>> = {
  coming: ["neutral", "clock"],
  standing: ["info", "user-check"],
  over: ["neutral", "check-circle"],
};

/** Who stands in for whom, from when to when. */
export function DeputyshipTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("cases");
  const language = useCalendarLanguage();
  return (
    <DataTable
      caption={t("deputies.title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "officer",
          header: t("deputies.officer"),
          isFrozen: true,
          isWhole: true,
          cell: ({ officerName }) => officerName,
        },
        {
          key: "deputy",
          header: t("deputies.deputy"),
          isWhole: true,
          cell: ({ deputyName }) => deputyName,
        },
        {
          key: "leave",
          header: t("deputies.leave"),
          isWhole: true,
          cell: ({ startsOn, endsOn }) =>
            t("deputies.period", {
              from: dateText(startsOn, language, "table"),
              to: dateText(endsOn, language, "table"),
            }),
        },
        {
          key: "state",
          header: t("deputies.state"),
          cell: ({ state }) => (
            <StatusChip tone={LOOKS[state][0]} icon={LOOKS[state][1]}>
              {t(`deputies.states.${state}`)}
            </StatusChip>
          ),
        },
        {
          key: "end",
          header: t("deputies.act"),
          cell: ({ id, mayEnd }) =>
            mayEnd ? <Link to={`/deputyships/${id}/ending`}>{t("deputies.end")}</Link> : null,
        },
      ]}
      empty={<EmptyState title={t("deputies.none")}>{t("deputies.noneHint")}</EmptyState>}
    />
  );
}
