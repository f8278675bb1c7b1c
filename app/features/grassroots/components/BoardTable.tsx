import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText, periodText } from "~/shared/calendar-text";
import { yuanText } from "~/shared/money";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { searchWith } from "~/ui/url-state";
import { OnDate, useCalendarLanguage } from "~/ui/When";
import { OFF_BOARD } from "../domain/board";
import type { BoardPage } from "../find-board.server";
import { BoardStateChip } from "./BoardStateChip";
import styles from "./BoardTable.module.css";

type Row = BoardPage["rows"][number];

/** A row for each contest: whose it is, when, how many people and how much money, where it stands. */
export function BoardTable({ rows, all }: Pick<BoardPage, "rows" | "all">) {
  const { t } = useTranslation("grassroots");
  return (
    <DataTable
      caption={t("board.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/grassroots/${id}`}
      columns={useColumns()}
      empty={
        <EmptyState title={t(all > 0 ? "board.none" : "board.empty")}>
          {t(all > 0 ? "board.noneHint" : "board.emptyHint", { count: all })}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation(["grassroots", "contests"]);
  const language = useCalendarLanguage();
  return [
    {
      key: "name",
      header: t("board.contest"),
      isFrozen: true,
      cell: ({ name, kind, tradeName, outsideHost, state }) => (
        <span className={styles.name}>
          <span className={OFF_BOARD.includes(state) ? styles["called-off"] : undefined}>
            {name}
          </span>
          <span className={styles.quiet}>
            {[t(`contests:kinds.${kind}`), tradeName, outsideHost].filter(Boolean).join(" · ")}
          </span>
        </span>
      ),
    },
    { key: "union", header: t("board.union"), cell: (row) => <UnionCell row={row} /> },
    {
      key: "days",
      header: t("board.days"),
      isWhole: true,
      cell: ({ startsOn, endsOn }) =>
        startsOn === endsOn
          ? dateText(startsOn, language, "short")
          : periodText(startsOn, endsOn, language),
    },
    { key: "venue", header: t("board.venue"), cell: ({ venue }) => venue },
    {
      key: "people",
      header: t("board.people"),
      align: "end",
      cell: ({ participations, countedParticipations, expectedCount }) =>
        countedParticipations !== null ? (
          <span className={styles.name}>
            <span>{countedParticipations}</span>
            <span className={styles.quiet}>{t("board.byNumber")}</span>
          </span>
        ) : participations ? (
          participations
        ) : (
          <span className={styles.quiet}>{t("board.expectedIs", { count: expectedCount })}</span>
        ),
    },
    {
      key: "budget",
      header: t("board.money"),
      align: "end",
      isWhole: true,
      cell: ({ spentFen, budgetFen }) =>
        spentFen === null ? (
          <span className={styles.quiet}>
            {t("board.budgetIs", { amount: yuanText(budgetFen) })}
          </span>
        ) : (
          yuanText(spentFen)
        ),
    },
    { key: "state", header: t("board.state"), cell: (row) => <StateCell row={row} /> },
  ];
}

/** The union, and the one above it, by which the board is narrowed. */
function UnionCell({ row: { unionName, parentId, parentName } }: { row: Row }) {
  const [params] = useSearchParams();
  return (
    <span className={styles.name}>
      <span>{unionName}</span>
      {parentId ? (
        <Link to={searchWith(String(params), { union: parentId })} className={styles.quiet}>
          {parentName}
        </Link>
      ) : null}
    </span>
  );
}

function StateCell({
  row: { state, daysOver, reportDueOn, remindedOn, behalfNote },
}: {
  row: Row;
}) {
  const { t } = useTranslation("grassroots");
  return (
    <span className={styles.state}>
      <BoardStateChip state={state} />
      {daysOver > 0 ? (
        <span className={styles.over}>{t("board.daysOver", { count: daysOver })}</span>
      ) : null}
      {state === "due" && daysOver === 0 && reportDueOn ? (
        <span className={styles.quiet}>
          <OnDate on={reportDueOn} style="short" /> {t("board.deadline")}
        </span>
      ) : null}
      {state === "due" && remindedOn ? (
        <span className={styles.quiet}>
          <OnDate on={remindedOn} style="short" /> {t("reminders.remindedOn")}
        </span>
      ) : null}
      {behalfNote === null ? null : <span className={styles.quiet}>{t("behalf.short")}</span>}
    </span>
  );
}
