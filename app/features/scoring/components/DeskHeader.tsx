import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import { newId } from "~/shared/ids";
import { Icon } from "~/ui/icons";
import { useDismissal } from "~/ui/use-dismissal";
import { HAND_KINDS } from "../domain/score-sheet/hand-kinds";
import styles from "./DeskHeader.module.css";
import { postJson } from "./post-json";
import type { SheetView, useJudging } from "./use-judging";

interface DeskHeaderProps {
  judging: ReturnType<typeof useJudging>;
  view: SheetView;
  isLeftHanded: boolean;
  onLeftHand(isLeft: boolean): void;
}

/** Whose sheet it is, by its code; who marks; and in words how the tablet stands with the server. */
export function DeskHeader({ judging, view, isLeftHanded, onLeftHand }: DeskHeaderProps) {
  const { t } = useTranslation("judging");
  const { seat, contestName, stageName, module } = judging.desk;
  const isWork = module.marking === "works";
  return (
    <header className={styles.header}>
      <h1 className={styles.code}>
        <span>{view.facts.code ?? "—"}</span>
        <small>
          {t(judging.isTrial ? "trial.invented" : isWork ? "desk.work" : "desk.station")}
        </small>
      </h1>
      <p className={styles.where}>
        <strong>
          {contestName} {stageName} · {module.name ?? module.key}
        </strong>
        <span>
          {t(`duties.${seat.duty}`, { seq: seat.seq })} {seat.judgeName}
        </span>
      </p>
      <Connection judging={judging} view={view} />
      {judging.isTrial ? null : <RaiseHand judging={judging} view={view} />}
      <More isLeftHanded={isLeftHanded} onLeftHand={onLeftHand} />
    </header>
  );
}

function Connection({ judging, view }: Pick<DeskHeaderProps, "judging" | "view">) {
  const { t } = useTranslation("judging");
  const { marks } = view.facts;
  const last = marks
    .map(({ receivedAt }) => receivedAt)
    .sort()
    .at(-1);
  const received = t("received", { count: marks.length });
  const text = last ? `${received} ${clockText(last, "second")}` : received;
  const isOnline = judging.connection.kind === "online";
  if (judging.isTrial) {
    return (
      <p className={styles.connection} role="status">
        <Icon name="clipboard-check" />
        {t("trial.notKept")}
      </p>
    );
  }
  return (
    <p className={styles.connection} data-offline={!isOnline || undefined} role="status">
      <Icon name={isOnline ? "cloud-check" : "wifi-off"} />
      {isOnline ? text : `${t(`connection.${judging.connection.kind}`)} · ${text}`}
    </p>
  );
}

function RaiseHand({ judging, view }: Pick<DeskHeaderProps, "judging" | "view">) {
  const { t } = useTranslation("judging");
  const details = useDismissal();
  const [failure, setFailure] = useState<string | null>(null);
  const raise = async (kind: string) => {
    const fields = { kind, idempotencyKey: newId() };
    const posted = await postJson(`/judging/sheets/${view.facts.id}/hand`, fields);
    setFailure(posted.kind === "offline" ? t("hand.offline") : null);
    await judging.refresh();
  };
  const isUp = view.facts.hands.length > 0;
  return (
    <details className={styles.menu} ref={details}>
      <summary data-up={isUp || undefined}>
        <Icon name="hand-stop" />
        {t(isUp ? "hand.up" : "hand.raise")}
      </summary>
      <div className={styles.list}>
        {HAND_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            disabled={view.facts.hands.includes(kind)}
            onClick={() => void raise(kind)}
          >
            {t(`hand.kinds.${kind}`)}
            {view.facts.hands.includes(kind) ? <small>{t("hand.coming")}</small> : null}
          </button>
        ))}
        {failure ? <p role="alert">{failure}</p> : null}
      </div>
    </details>
  );
}

function More({ isLeftHanded, onLeftHand }: Pick<DeskHeaderProps, "isLeftHanded" | "onLeftHand">) {
  const { t } = useTranslation("judging");
  const details = useDismissal();
  return (
    <details className={styles.menu} ref={details}>
      <summary aria-label={t("more.label")}>
        <Icon name="dots" />
      </summary>
      <div className={styles.list}>
        <button type="button" aria-pressed={isLeftHanded} onClick={() => onLeftHand(!isLeftHanded)}>
          {t(isLeftHanded ? "more.rightHand" : "more.leftHand")}
        </button>
        <a href="/judging">{t("more.panels")}</a>
        <p className={styles.keys}>{t("more.keys")}</p>
      </div>
    </details>
  );
}
