import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { Section } from "~/ui/Page";
import { When } from "~/ui/When";
import type { StageSessions } from "../find-stage-sessions.server";
import styles from "./SessionCard.module.css";

type Session = StageSessions["sessions"][number];

/** A session: where and when, what it clashes with, and every batch with its stations and who has them. */
export function SessionCard({ session, editTo }: { session: Session; editTo: string | null }) {
  const { t } = useTranslation("sessions");
  const { number, venue, startsAt, batchCount, stationCount, batchMinutes, lateMinutes } = session;
  return (
    <div className={styles.sheet}>
      <Section
        title={t("session.title", { number, venue })}
        hint={
          <>
            <When at={startsAt} style="weekday" />
            {" · "}
            {t("session.size", {
              batches: batchCount,
              stations: stationCount,
              minutes: batchMinutes,
            })}
            {" · "}
            {t("session.late", { count: lateMinutes })}
          </>
        }
        actions={
          editTo ? (
            <ButtonLink to={editTo} icon="edit" size="small">
              {t("session.edit")}
            </ButtonLink>
          ) : null
        }
      >
        <div className="screen-only">
          <Clashes clashes={session.clashes} />
        </div>
        <div className={styles.batches}>
          {session.batches.map((batch) => (
            <Batch key={batch.batch} batch={batch} />
          ))}
        </div>
      </Section>
    </div>
  );
}

function Batch({ batch }: { batch: Session["batches"][number] }) {
  const { t } = useTranslation("sessions");
  return (
    <div className={styles.batch}>
      <h3>
        {t("batch", { batch: batch.batch })} <When at={batch.startsAt} style="short" />
      </h3>
      <ol className={styles.stations}>
        {batch.places.map(({ station, offers, code, isOut }) => (
          <li key={station} data-out={isOut || undefined}>
            <span className={styles.station}>{t("station", { station })}</span>
            <strong>{code ?? "—"}</strong>
            {offers.length > 0 ? <span className={styles.offers}>{offers.join("、")}</span> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Clashes({ clashes }: Pick<Session, "clashes">) {
  const { t } = useTranslation("sessions");
  if (clashes.length === 0) return null;
  return (
    <Callout tone="warn" title={t("clash.title", { count: clashes.length })}>
      <ul className={styles.clashes}>
        {clashes.map(({ kind, judgeName, with: other }) => {
          const contest = other.contestName ?? t("clash.thisStage");
          const values = { contest, number: other.number, judge: judgeName };
          return (
            <li key={`${kind} ${judgeName} ${contest} ${other.number}`}>
              {t(`clash.${kind}`, values)}
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
