import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import type { BoardBatch, Progress } from "../domain/board";
import type { ShownView } from "../find-board.server";
import styles from "./ProgressScene.module.css";

type ProgressView = Extract<ShownView, { readonly show: "progress" }>;

/** How far a stage is: sessions with their batches, how many are done, who is called next; no score. */
export function ProgressScene({ view: { progress, nextCall } }: { view: ProgressView }) {
  const { t } = useTranslation("boards");
  const { doneCount, entryCount, signedCount, sheetCount, markCount } = progress;
  return (
    <div className={styles.scene}>
      <dl className={styles.figures}>
        <Share name={t("progress.entries")} done={doneCount} of={entryCount} />
        <Share name={t("progress.sheets")} done={signedCount} of={sheetCount} />
        <div>
          <dt>{t("progress.marks")}</dt>
          <dd>{markCount}</dd>
        </div>
        <div>
          <dt>{t("progress.nextCall")}</dt>
          {nextCall ? (
            <dd>
              {clockText(nextCall.startsAt)}
              <small>
                {t("progress.batchOf", { session: nextCall.session, batch: nextCall.number })}
                {" · "}
                {nextCall.venue}
              </small>
            </dd>
          ) : (
            <dd>
              <small>{t("progress.allCalled")}</small>
            </dd>
          )}
        </div>
      </dl>
      <Sessions sessions={progress.sessions} next={nextCall} />
    </div>
  );
}

function Share({ name, done, of }: { name: string; done: number; of: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {done} / {of}
        <Meter done={done} of={of} name={name} />
      </dd>
    </div>
  );
}

function Meter({ done, of, name }: { done: number; of: number; name: string }) {
  return (
    <progress className={styles.meter} value={of === 0 ? 0 : done} max={Math.max(of, 1)}>
      {name}
    </progress>
  );
}

function Sessions({
  sessions,
  next,
}: Pick<Progress, "sessions"> & { next: ProgressView["nextCall"] }) {
  const { t } = useTranslation("boards");
  if (sessions.length === 0) return <p className={styles.empty}>{t("progress.noSessions")}</p>;
  const isNext = (session: number, batch: BoardBatch) =>
    next?.session === session && next.number === batch.number;
  return (
    <div className={styles.sessions}>
      {sessions.map(({ number, venue, batches }) => (
        <section key={number}>
          <h2>
            {t("progress.session", { number })} <small>{venue}</small>
          </h2>
          <ul>
            {batches.map((batch) => (
              <li key={batch.number} data-next={isNext(number, batch) || undefined}>
                <span>{t("progress.batch", { number: batch.number })}</span>
                <time>{clockText(batch.startsAt)}</time>
                <Meter
                  done={batch.doneCount}
                  of={batch.entryCount}
                  name={t("progress.batch", { number: batch.number })}
                />
                <strong>
                  {batch.doneCount} / {batch.entryCount}
                </strong>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
