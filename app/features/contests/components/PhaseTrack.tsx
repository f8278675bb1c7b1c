import { useTranslation } from "react-i18next";
import { TRACK_STEPS, type Track } from "../domain/season-track";
import styles from "./PhaseTrack.module.css";

/** The ten steps of a contest as a row of cells, and the current one in words. */
export function PhaseTrack({ track, word }: { track: Track; word: string }) {
  const { t } = useTranslation("contests");
  const { current, done, isBlocked } = track;
  return (
    <div className={styles.track}>
      <span className={styles.cells} aria-hidden="true">
        {TRACK_STEPS.map((step, index) => (
          <span
            key={step}
            className={styles.cell}
            title={t(`track.${step}`)}
            data-state={stateOf(index, done, step === current, isBlocked)}
          />
        ))}
      </span>
      <span className={styles.word} data-blocked={isBlocked || undefined}>
        {word}
      </span>
      {current ? (
        <span className="visually-hidden">
          {t("track.place", { at: done + 1, total: TRACK_STEPS.length })}
          {isBlocked ? t("track.blocked") : ""}
        </span>
      ) : null}
    </div>
  );
}

function stateOf(index: number, done: number, isCurrent: boolean, isBlocked: boolean) {
  if (isCurrent) return isBlocked ? "blocked" : "current";
  return index < done ? "done" : "coming";
}
