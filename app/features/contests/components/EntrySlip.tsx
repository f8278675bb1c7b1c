import { useTranslation } from "react-i18next";
import { When } from "~/ui/When";
import type { AwaitedRow } from "../find-check-in.server";
import styles from "./EntrySlip.module.css";
import type { FramedStage } from "./StageFrame";

/** A contestant's slip, four on a sheet of paper: where, when, and the code that is scanned at check-in. */
export function EntrySlip({
  row,
  image,
  stage,
}: {
  row: Pick<
    AwaitedRow,
    "code" | "names" | "session" | "batch" | "station" | "venue" | "startsAt" | "untilAt"
  >;
  image: string;
  stage: FramedStage;
}) {
  const { t } = useTranslation("check-ins");
  const { code, names, session, batch, station, venue, startsAt, untilAt } = row;
  return (
    <article className={styles.slip}>
      <div>
        <p className={styles.contest}>
          {stage.contestName} {stage.schemeStage}
        </p>
        <h2>
          <strong>{code}</strong> {names}
        </h2>
        <p>{venue}</p>
        <p>
          {t("place", { session, batch, station })} · <When at={startsAt} style="weekday" />
        </p>
        <p className={styles.note}>
          {t("slips.until")} <When at={untilAt} style="short" />
        </p>
        <p className={styles.note}>{t("slips.bring")}</p>
      </div>
      <img src={image} alt={t("slips.code", { code })} width={132} height={132} />
    </article>
  );
}
