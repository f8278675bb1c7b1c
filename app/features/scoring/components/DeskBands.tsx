import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import { thousandthsText } from "~/shared/points";
import { Icon, type IconName } from "~/ui/icons";
import { calledAgain } from "../domain/score-sheet/missing-marks";
import { CallRescore } from "./CallRescore";
import styles from "./DeskBands.module.css";
import type { SheetView, useJudging } from "./use-judging";

interface DeskBandsProps {
  judging: ReturnType<typeof useJudging>;
  view: SheetView;
}

/** What the judge has to know before going on, a band each: no network, refused marks, a spread, a reopening. */
export function DeskBands({ judging, view }: DeskBandsProps) {
  const { t } = useTranslation("judging");
  const { facts, refused } = view;
  const others = facts.tablets.filter(({ deviceKey }) => deviceKey !== judging.deviceKey);
  const [other] = judging.deviceKey === "" ? [] : others;
  const again = calledAgain(view.aspects, view.sheet);
  return (
    <div className={styles.bands}>
      <OfflineBand judging={judging} />
      {judging.isLasting ? null : <Band icon="alert">{t("bands.notLasting")}</Band>}
      {refused.length > 0 ? (
        <Band icon="error">
          {refused.map(({ markKey, aspectKey, value, refusal }) => (
            <span key={markKey}>
              {t("bands.refused", {
                aspect: aspectKey,
                mark: thousandthsText(value),
                why: refusal,
              })}
            </span>
          ))}
          <button type="button" onClick={() => judging.forget(facts.id)}>
            {t("bands.seen")}
          </button>
        </Band>
      ) : null}
      {facts.reopened?.reason ? (
        <Band icon="rotate">
          {t("bands.reopened", {
            at: clockText(facts.reopened.at, "second"),
            reason: facts.reopened.reason,
          })}
        </Band>
      ) : null}
      {again.length > 0 ? (
        <Band icon="rotate">{t("bands.rescore", { aspects: again.join(t("between")) })}</Band>
      ) : null}
      {facts.spreads.map(({ aspectKey, spread }) => (
        <Band key={aspectKey} icon="alert">
          {t("bands.spread", { aspect: aspectKey, spread: thousandthsText(spread) })}
          <CallRescore judging={judging} sheetId={facts.id} aspectKey={aspectKey} />
        </Band>
      ))}
      {other ? (
        <Band icon="tablet">
          {t("bands.otherTablet", { at: clockText(other.seenAt, "second") })}
        </Band>
      ) : null}
    </div>
  );
}

/** Minutes counted by the tablet's own steps: its clock may say anything. */
function OfflineBand({ judging }: Pick<DeskBandsProps, "judging">) {
  const { t } = useTranslation("judging");
  const { connection, waiting } = judging;
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    if (connection.kind === "online") return setMinutes(0);
    const count = () => setMinutes(Math.floor((performance.now() - connection.sinceMs) / 60_000));
    count();
    const timer = setInterval(count, 5_000);
    return () => clearInterval(timer);
  }, [connection]);
  if (connection.kind === "online") return null;
  const count = waiting.filter(({ refusal }) => refusal === null).length;
  return (
    <Band icon="cloud-upload">
      <strong>
        {connection.kind === "signed-out"
          ? t("bands.signedOut")
          : minutes === 0
            ? t("bands.offlineNow")
            : t("bands.offline", { minutes })}
      </strong>{" "}
      {count === 0 ? t("bands.nothingWaits") : t("bands.waiting", { count })}
      {connection.kind === "signed-out" ? <a href="/sign-in">{t("bands.signIn")}</a> : null}
    </Band>
  );
}

function Band({ icon, children }: { icon: IconName; children: React.ReactNode }) {
  return (
    <div className={styles.band} role="status">
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  );
}
