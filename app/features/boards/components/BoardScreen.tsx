import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import { Icon } from "~/ui/icons";
import { Mark } from "~/ui/Mark";
import type { BoardPage } from "../find-board.server";
import styles from "./BoardScreen.module.css";
import { BoardTable } from "./BoardTable";
import { CeremonyScene } from "./CeremonyScene";
import { ProgressScene } from "./ProgressScene";
import { useBoardClock } from "./use-board-clock";

interface BoardScreenProps {
  page: BoardPage;
  /** Whether what is shown may be old by now. */
  isLost: boolean;
  /** The QR code of this very page, as an image. */
  code: string;
  isDemo: boolean;
}

/** A stage on the big screen, and the same on a phone (screens.md §3.7). */
export function BoardScreen({ page, isLost, code, isDemo }: BoardScreenProps) {
  const { t } = useTranslation("boards");
  const { view } = page;
  const note = [t("programme", page.programme), isDemo ? t("demo") : null]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className={styles.board} data-show={view.show}>
      <BoardHead page={page} note={note} code={code} />
      {isLost ? (
        <p className={styles.band} data-tone="lost" role="status">
          <Icon name="wifi-off" size={32} />
          {t("lost", { time: clockText(page.readAt, "second") })}
        </p>
      ) : view.show !== "ceremony" && view.frozenAt ? (
        <p className={styles.band} data-tone="frozen" role="status">
          <Icon name="snowflake" size={32} />
          {t("frozen", { time: clockText(view.frozenAt) })}
        </p>
      ) : null}
      {view.show === "progress" ? <ProgressScene view={view} /> : null}
      {view.show === "ceremony" ? <CeremonyScene view={view} /> : null}
      {view.show === "codes" || view.show === "names" ? (
        <BoardTable view={view} isCoded={page.isCoded} />
      ) : null}
    </div>
  );
}

function BoardHead({ page, note, code }: { page: BoardPage; note: string; code: string }) {
  const { t } = useTranslation("boards");
  const clock = useBoardClock(page.readAt);
  const { view, heading } = page;
  const module = view.show === "codes" ? ` · ${view.total.name}` : "";
  return (
    <header className={styles.head}>
      <span className={styles.mark}>
        <Mark size={72} />
      </span>
      <div className={styles.title}>
        <h1>
          {heading.contest} {heading.stage}
          {module}
        </h1>
        <p>{note}</p>
      </div>
      <div className={styles.aside}>
        <time className={styles.clock}>{clock}</time>
        <p>
          {view.show === "codes" || view.show === "names"
            ? t("scored", { done: view.lines.length, of: view.dueCount })
            : null}
          {view.show === "progress"
            ? t("done", { done: view.progress.doneCount, of: view.progress.entryCount })
            : null}
        </p>
      </div>
      <img className={styles.code} src={code} alt={t("code")} />
    </header>
  );
}
