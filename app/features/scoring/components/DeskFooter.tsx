import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import { Icon } from "~/ui/icons";
import { countGroups, missingAspects } from "../domain/score-sheet/missing-marks";
import { showsSubtotal, subtotalText } from "../domain/score-sheet/subtotal";
import styles from "./DeskFooter.module.css";
import type { SheetView, useJudging } from "./use-judging";
import type { useMarking } from "./use-marking";

interface DeskFooterProps {
  judging: ReturnType<typeof useJudging>;
  marking: ReturnType<typeof useMarking>;
  view: SheetView;
  isSigning: boolean;
  onSign(): void;
}

/** The subtotal where the scheme shows one, what is missing, and signing. */
export function DeskFooter({ judging, marking, view, isSigning, onSign }: DeskFooterProps) {
  const { t } = useTranslation("judging");
  const { module } = judging.desk;
  const { aspects } = view;
  const isCounted = aspects.some(({ kind, factor }) => kind !== "judgement" && !factor?.declared);
  const shows =
    isCounted && showsSubtotal({ ...module, id: module.key, aspects }, aspects, view.sheet);
  return (
    <footer className={styles.footer}>
      <p className={styles.subtotal}>
        {t("footer.subtotal")}
        {shows ? (
          <strong>{subtotalText(aspects, view.sheet)}</strong>
        ) : (
          <small>
            {t(
              module.runningTotal === "never"
                ? "footer.never"
                : isCounted
                  ? "footer.whenComplete"
                  : "footer.notCounted",
            )}
          </small>
        )}
      </p>
      <Missing view={view} />
      {isSigning ? null : (
        <SignButton judging={judging} marking={marking} view={view} onSign={onSign} />
      )}
    </footer>
  );
}

function Missing({ view }: Pick<DeskFooterProps, "view">) {
  const { t } = useTranslation("judging");
  const { facts, sheet, aspects } = view;
  if (facts.noScore)
    return <p className={styles.missing}>{t(`footer.noScore.${facts.noScore}`)}</p>;
  if (facts.signedAt) {
    return (
      <p className={styles.missing}>
        <strong>{t("footer.signed", { at: clockText(facts.signedAt, "second") })}</strong>
        <span>{t("footer.closed")}</span>
      </p>
    );
  }
  if (facts.undeclaredCount > 0) {
    return (
      <p className={styles.missing}>
        <strong>{t("footer.undeclared", { count: facts.undeclaredCount })}</strong>
      </p>
    );
  }
  const missing = missingAspects(aspects, sheet).length;
  const groups = countGroups(aspects, sheet).filter(
    ({ key, marked, of }) => key !== "" && marked < of,
  );
  return (
    <p className={styles.missing}>
      <strong>{missing === 0 ? t("footer.whole") : t("footer.missing", { count: missing })}</strong>
      <span>
        {[
          groups
            .map(({ key, marked, of }) => t("footer.group", { group: key, count: of - marked }))
            .join(t("footer.comma")),
          aspects.some(({ kind }) => kind === "judgement") ? t("footer.judgement") : "",
        ]
          .filter(Boolean)
          .join(t("footer.semicolon"))}
      </span>
    </p>
  );
}

/** Filled when it will go through; while something is in the way it says what, and a press leads there. */
function SignButton({ judging, marking, view, onSign }: Omit<DeskFooterProps, "isSigning">) {
  const { t } = useTranslation("judging");
  const missing = missingAspects(view.aspects, view.sheet).length;
  if (view.facts.signedAt || view.facts.noScore) {
    return (
      <button type="button" className={styles.sign} onClick={() => marking.stepSheet(1)}>
        {t("footer.nextEntry")}
        <Icon name="arrow-right" />
      </button>
    );
  }
  const obstacle = !view.sheet.isStageOpen
    ? t("footer.locked")
    : view.facts.undeclaredCount > 0
      ? t("footer.signUndeclared")
      : missing > 0
        ? t("footer.signMissing", { count: missing })
        : view.waiting.size > 0 || judging.connection.kind !== "online"
          ? t("footer.signLater")
          : view.facts.spreads.length > 0
            ? t("footer.signSpread")
            : null;
  return (
    <button
      type="button"
      className={styles.sign}
      data-ready={obstacle === null || undefined}
      onClick={() => (obstacle === null ? onSign() : marking.goOn())}
    >
      <Icon name="writing-sign" />
      {obstacle === null ? t("footer.sign") : t("footer.signBut", { why: obstacle })}
    </button>
  );
}
