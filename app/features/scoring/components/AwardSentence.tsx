import { useTranslation } from "react-i18next";
import { AWARD_TIES, CUTS, cutBy } from "../domain/draft/edit-awards";
import { awardName } from "../domain/scheme/award-lists";
import type { AwardRule } from "../domain/scheme/scheme";
import { CutPhrases } from "./CutPhrases";
import { PhraseInput } from "./PhraseInput";
import { PhraseSelect } from "./PhraseSelect";
import styles from "./RuleSentence.module.css";

export interface AwardSentenceProps {
  award: AwardRule;
  at: number;
  /** Whether less is better, as where the total is a time. */
  isLowerFirst: boolean;
  /** The id of the sentence about a field that is wrong. */
  faultOf(field: string): string | undefined;
  onChange(change: Partial<AwardRule>): void;
}

/** Who gets an award, as a sentence of phrases that can be changed. */
export function AwardSentence({ award, at, isLowerFirst, faultOf, onChange }: AwardSentenceProps) {
  const { t } = useTranslation("schemes");
  const { cut } = award;
  const labels = { number: at + 1 };
  return (
    <p className={styles.sentence}>
      <PhraseInput
        label={t("awards.name", labels)}
        kind="text"
        value={awardName(award)}
        fault={faultOf("name") ?? faultOf("id")}
        onChange={(name) => onChange({ name })}
      />
      <PhraseSelect
        label={t("awards.cut", labels)}
        value={cut.by}
        options={CUTS.map((value) => ({ value, label: t(`awards.cuts.${value}`) }))}
        onChange={(by) => onChange({ cut: cutBy(by) })}
      />
      <CutPhrases
        cut={cut}
        isFirst={at === 0}
        isLowerFirst={isLowerFirst}
        labelOf={(phrase) => t(`awards.${phrase}`, labels)}
        faultOf={faultOf}
        onCut={(next) => onChange({ cut: next })}
      />
      {/* Who has the same total reaches a threshold together: there is no border to tie at. */}
      {cut.by === "threshold" ? null : (
        <>
          {t("awards.shared")}
          <PhraseSelect
            label={t("awards.tie", labels)}
            value={award.atTie}
            options={AWARD_TIES.map((value) => ({ value, label: t(`awards.ties.${value}`) }))}
            onChange={(atTie) => onChange({ atTie })}
          />
        </>
      )}
      {t("awards.end")}
    </p>
  );
}
