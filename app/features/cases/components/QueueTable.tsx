import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { Icon, type IconName } from "~/ui/icons";
import { searchWith } from "~/ui/url-state";
import { useCalendarLanguage } from "~/ui/When";
import { waitingDays } from "../domain/waiting-days";
import type { QueuePage } from "../find-queue-page.server";
import { BULK_FORM, BULK_NAME } from "./BulkBar";
import { CaseName } from "./CaseName";
import styles from "./QueueTable.module.css";

type Row = QueuePage["rows"][number];

/** What waits, one line each; beside an open case only who, what and how long. */
export function QueueTable({
  rows,
  now,
  openId,
  total,
  mayTick,
}: {
  rows: readonly Row[];
  now: Row["movedAt"];
  openId: string | null;
  total: number;
  /** Whether rows can be ticked, to be moved at once. */
  mayTick: boolean;
}) {
  const { t } = useTranslation("cases");
  const [params] = useSearchParams();
  const columns = useColumns(now, openId !== null);
  return (
    <DataTable
      caption={t("queue.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) =>
        `/cases${searchWith(String(params), { open: id, page: params.get("page"), moved: null })}`
      }
      selectedKey={openId}
      columns={columns}
      checks={
        mayTick
          ? {
              form: BULK_FORM,
              name: BULK_NAME,
              label: ({ title }) => t("bulk.tick", { title }),
              allLabel: t("bulk.tickAll"),
            }
          : undefined
      }
      empty={<NothingWaits view={params.get("view") ?? "waiting"} total={total} />}
    />
  );
}

function useColumns(now: Row["movedAt"], isNarrow: boolean): readonly Column<Row>[] {
  const { t } = useTranslation(["cases", "roads"]);
  const language = useCalendarLanguage();
  const waits = (row: Row) => {
    const count = waitingDays(row.movedAt, now);
    return count === 0 ? t("queue.today") : t("queue.days", { count });
  };
  if (isNarrow) {
    return [
      {
        key: "who",
        header: t("queue.who"),
        cell: (row) => <CaseName of={row} isNarrow />,
      },
      {
        key: "waits",
        header: t("queue.waits"),
        align: "end",
        isWhole: true,
        cell: (row) => (
          <span className={styles.end}>
            {waits(row)}
            <Flags row={row} />
          </span>
        ),
      },
    ];
  }
  return [
    {
      key: "who",
      header: t("queue.who"),
      isFrozen: true,
      cell: (row) => <CaseName of={row} />,
    },
    { key: "union", header: t("queue.union"), cell: (row) => row.unionName },
    {
      key: "state",
      header: t("queue.state"),
      cell: (row) => t(`roads:${row.road}.states.${row.state}`),
    },
    { key: "waits", header: t("queue.waits"), align: "end", isWhole: true, cell: waits },
    {
      key: "due",
      header: t("queue.due"),
      isWhole: true,
      cell: ({ dueOn }) => (dueOn ? dateText(dueOn, language, "table") : "—"),
    },
    { key: "flags", header: t("queue.flags"), isWhole: true, cell: (row) => <Flags row={row} /> },
  ];
}

function Flags({ row }: { row: Row }) {
  const { t } = useTranslation("cases");
  const flags: readonly (readonly [boolean, IconName, string, string])[] = [
    [row.isOverdue, "alert", t("queue.overdue"), "warn"],
    [row.isMended, "back", t("queue.mended"), "info"],
    [row.isLocked, "lock", t("queue.locked"), "quiet"],
    [
      row.officerName !== null,
      "user-check",
      t("queue.insteadOf", { name: row.officerName ?? "" }),
      "quiet",
    ],
  ];
  return (
    <span className={styles.flags}>
      {flags
        .filter(([isUp]) => isUp)
        .map(([, icon, words, tone]) => (
          <span key={icon} data-tone={tone}>
            <Icon name={icon} size={16} />
            {words}
          </span>
        ))}
    </span>
  );
}

function NothingWaits({ view, total }: { view: string; total: number }) {
  const { t } = useTranslation("cases");
  if (view === "handled") {
    return <EmptyState title={t("queue.handledEmpty")}>{t("queue.handledHint")}</EmptyState>;
  }
  return total > 0 ? (
    <EmptyState title={t("queue.emptyView")} />
  ) : (
    <EmptyState title={t("queue.empty")}>{t("queue.emptyHint")}</EmptyState>
  );
}
