import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { Icon } from "~/ui/icons";
import { OnDate } from "~/ui/When";
import type { SeasonRow } from "../find-season.server";
import { EntryMeter } from "./EntryMeter";
import { PhaseTrack } from "./PhaseTrack";
import styles from "./SeasonTable.module.css";
import { useBlockerWords } from "./use-blocker-words";

/** One row for each contest, what needs one first on top (screens.md §3.1). */
export function SeasonTable({ rows, isFiltered }: { rows: SeasonRow[]; isFiltered: boolean }) {
  const { t } = useTranslation("contests");
  return (
    <DataTable
      caption={t("season.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/contests/${id}`}
      groupOf={({ section }) => t(`season.sections.${section}`)}
      columns={useColumns()}
      empty={
        <EmptyState title={t(isFiltered ? "season.none" : "season.empty")}>
          {t(isFiltered ? "season.noneHint" : "season.emptyHint")}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<SeasonRow>[] {
  const { t } = useTranslation(["contests", "roads"]);
  return [
    {
      key: "contest",
      header: t("season.contest"),
      isFrozen: true,
      isWhole: true,
      cell: (row) => <Name row={row} />,
    },
    {
      key: "track",
      header: t("season.track"),
      cell: ({ track, phase }) => (
        <PhaseTrack
          track={track}
          word={track.current ? t(`track.${track.current}`) : t(`roads:contest.states.${phase}`)}
        />
      ),
    },
    { key: "next", header: t("season.next"), cell: (row) => <Next row={row} /> },
    {
      key: "entries",
      header: t("season.entries"),
      cell: (row) =>
        row.entries ? (
          <EntryMeter
            count={row.entries.accepted + row.entries.undecided}
            capacity={row.capacity}
            minimum={row.minimumField}
            isTeam={row.isTeam}
          />
        ) : (
          <span className={styles.quiet}>{t("season.notBegun")}</span>
        ),
    },
    {
      key: "step",
      header: t("season.step"),
      cell: (row) => (
        <div className={styles.step}>
          <Step row={row} />
        </div>
      ),
    },
    { key: "turn", header: t("season.turn"), isWhole: true, cell: (row) => row.ownerName },
  ];
}

function Name({ row }: { row: SeasonRow }) {
  const { t } = useTranslation("contests");
  return (
    <span className={styles.name} data-over={row.phase === "cancelled" || undefined}>
      <strong>{row.name}</strong>
      <span className={styles.code}>{row.occupationCode}</span>
      {row.isRehearsal ? <span className={styles.code}>{t("rehearsal")}</span> : null}
    </span>
  );
}

function Next({ row: { next, daysLeft, section } }: { row: SeasonRow }) {
  const { t } = useTranslation("contests");
  if (!next || daysLeft === null) return <span className={styles.quiet}>—</span>;
  const isLate = daysLeft < 0 && section !== "over";
  return (
    <span className={styles.next}>
      <span>
        <OnDate on={next.on} style="short" /> {t(`season.dates.${next.what}`)}
      </span>
      <span className={styles.left} data-late={isLate || undefined}>
        {isLate
          ? t("season.late", { count: -daysLeft })
          : daysLeft === 0
            ? t("season.todayWord")
            : t("season.days", { count: daysLeft })}
      </span>
    </span>
  );
}

function Step({ row }: { row: SeasonRow }) {
  const { t } = useTranslation(["roads", "contests"]);
  const words = useBlockerWords(row);
  if (row.blocker) {
    const { sentence, to, linkLabel } = words(row.blocker);
    return (
      <span className={styles.blocked}>
        <Icon name="alert" size={18} />
        <span>
          {sentence} <Link to={to}>{linkLabel}</Link>
        </span>
      </span>
    );
  }
  if (row.phase === "running" && row.stageState) {
    return <span>{t(`roads:stage.next.${row.stageState}`)}</span>;
  }
  return <span>{t(`roads:contest.next.${row.phase}`)}</span>;
}
