import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import type { Aspect } from "../domain/scheme/aspect";
import { isMarked } from "../domain/score-sheet/score-sheet";
import styles from "./JudgementCards.module.css";
import type { SheetView } from "./use-judging";

const SCORES = [0, 1, 2, 3] as const;

interface JudgementCardsProps {
  aspect: Extract<Aspect, { kind: "judgement" }>;
  view: SheetView;
  onChoose(score: string): void;
}

/** Four benchmarks as they are written; a tap marks and goes on. */
export function JudgementCards({ aspect, view, onChoose }: JudgementCardsProps) {
  const { t } = useTranslation("judging");
  const given = isMarked(view.sheet, aspect.id) ? view.sheet.marks.get(aspect.id)?.value : null;
  return (
    <fieldset className={styles.cards} aria-label={t("cards.label", { aspect: aspect.id })}>
      {SCORES.map((score) => (
        <button
          key={score}
          type="button"
          aria-pressed={given === score * 1000}
          onClick={() => onChoose(String(score))}
        >
          <span className={styles.score}>{score}</span>
          {given === score * 1000 ? <Icon name="check" className={styles.tick} /> : null}
          <strong>{t(`cards.level.${score}`)}</strong>
          <span>{aspect.benchmarks?.[score] ?? ""}</span>
        </button>
      ))}
    </fieldset>
  );
}
