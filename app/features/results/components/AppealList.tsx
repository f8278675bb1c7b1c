import { useTranslation } from "react-i18next";
import { instantText } from "~/shared/calendar-text";
import { Callout } from "~/ui/Callout";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { StatusChip } from "~/ui/StatusChip";
import { useCalendarLanguage, When } from "~/ui/When";
import type { AppealsPage } from "../find-appeal-pages.server";

/** The appeals of a stage as they came in, to the second, and what came of each. */
export function AppealList({ page, here }: { page: AppealsPage; here: string }) {
  const { t } = useTranslation("results");
  const language = useCalendarLanguage();
  const { release, appeals } = page;
  return (
    <>
      <Callout tone="info">
        {release
          ? t("appeals.until", {
              released: instantText(release.releasedAt, language, "second"),
              until: instantText(release.appealsUntilAt, language, "second"),
            })
          : t("appeals.notReleased")}
      </Callout>
      <DataTable
        caption={t("appeals.title")}
        rows={appeals}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${here}/${id}`}
        columns={[
          {
            key: "entry",
            header: t("scores.entry"),
            isWhole: true,
            cell: ({ number }) => String(number ?? "").padStart(2, "0"),
          },
          {
            key: "at",
            header: t("appeals.filed"),
            isWhole: true,
            cell: ({ filedAt }) => <When at={filedAt} precision="second" />,
          },
          {
            key: "ground",
            header: t("appeals.ground"),
            cell: ({ ground }) => t(`appeals.grounds.${ground}`),
          },
          { key: "text", header: t("appeals.text"), cell: ({ text }) => text.slice(0, 60) },
          {
            key: "state",
            header: t("appeals.ruling"),
            isWhole: true,
            cell: ({ outcome }) => <OutcomeChip outcome={outcome} />,
          },
        ]}
        empty={<EmptyState title={t("appeals.none")}>{t("appeals.noneHint")}</EmptyState>}
      />
    </>
  );
}

/** What came of an appeal; open while nothing did. */
export function OutcomeChip({ outcome }: { outcome: "upheld" | "dismissed" | null }) {
  const { t } = useTranslation("results");
  return (
    <StatusChip
      tone={outcome === null ? "warn" : "good"}
      icon={outcome === null ? "hourglass" : "check"}
    >
      {t(`appeals.outcomes.${outcome ?? "open"}`)}
    </StatusChip>
  );
}
