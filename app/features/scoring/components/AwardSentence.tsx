import { useTranslation } from "react-i18next";
import { AWARD_TIES, CUTS, cutBy } from "../domain/draft/edit-awards";
import { awardName } from "../domain/scheme/award-lists";
import type { AwardRule, Cut } from "../domain/scheme/scheme";
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
export function AwardSentence(props: AwardSentenceProps) {
  const { award, at, faultOf, onChange } = props;
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
      <CutPhrases {...props} onCut={(next) => onChange({ cut: next })} />
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

function CutPhrases(props: AwardSentenceProps & { onCut(cut: Cut): void }) {
  const { award, at, isLowerFirst, faultOf, onCut } = props;
  const { t } = useTranslation("schemes");
  const { cut } = award;
  const turn = at === 0 ? "first" : "next";
  const labels = { number: at + 1 };
  const reach = `${isLowerFirst ? "lower" : "higher"}-${turn}`;
  if (cut.by === "percent") return <SharePhrases {...props} cut={cut} />;
  if (cut.by === "top") {
    return (
      <>
        {t(`awards.top.${turn}`)}
        <PhraseInput
          label={t("awards.places", labels)}
          kind="whole"
          value={String(cut.count)}
          fault={faultOf("count")}
          onChange={(text) => onCut({ ...cut, count: Number(text) })}
        />
        {t("awards.top.end")}
      </>
    );
  }
  return (
    <>
      {t(`awards.threshold.${reach}`)}
      <PhraseInput
        label={t("awards.total", labels)}
        kind="decimal"
        value={cut.total}
        fault={faultOf("total")}
        onChange={(total) => onCut({ ...cut, total })}
      />
      {t("awards.threshold.end")}
    </>
  );
}

function SharePhrases({
  at,
  cut,
  faultOf,
  onCut,
}: AwardSentenceProps & { cut: Cut & { by: "percent" }; onCut(cut: Cut): void }) {
  const { t } = useTranslation("schemes");
  const labels = { number: at + 1 };
  return (
    <>
      {t(`awards.top.${at === 0 ? "first" : "next"}`)}
      <PhraseInput
        label={t("awards.share", labels)}
        kind="percent"
        value={String(cut.percentBp / 100)}
        fault={faultOf("percentBp")}
        onChange={(text) => onCut({ ...cut, percentBp: Math.round(Number(text) * 100) })}
      />
      {t("awards.percent.of")}
      <PhraseSelect
        label={t("awards.field", labels)}
        value={cut.of ?? "ranked"}
        options={(["ranked", "entries"] as const).map((value) => ({
          value,
          label: t(`awards.fields.${value}`),
        }))}
        onChange={(of) => onCut({ ...cut, of })}
      />
      {t("awards.percent.rounded")}
      <PhraseSelect
        label={t("awards.rounding", labels)}
        value={cut.round}
        options={(["down", "up"] as const).map((value) => ({
          value,
          label: t(`awards.roundings.${value}`),
        }))}
        onChange={(round) => onCut({ ...cut, round })}
      />
    </>
  );
}
