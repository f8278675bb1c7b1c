import { useTranslation } from "react-i18next";
import { changeStage } from "../domain/draft/edit-draft";
import type { Stage } from "../domain/scheme/scheme";
import { MetricChain } from "./MetricChain";
import { PhraseSelect } from "./PhraseSelect";
import styles from "./RuleSentence.module.css";
import type { Edit } from "./use-draft";

const DIGITS = ["0", "1", "2", "3", "4"] as const;
const SHARED_RANKS = ["1-1-3", "1-1-2"] as const;

interface RuleSentenceProps {
  stage: Stage;
  at: number;
  edit(edit: Edit): void;
}

/** Rounding, ranks and ties of a stage, as a sentence of phrases that can be changed. */
export function RuleSentence({ stage, at, edit }: RuleSentenceProps) {
  const { t } = useTranslation("schemes");
  const change = (fields: Parameters<typeof changeStage>[2]) =>
    edit((draft) => changeStage(draft, at, fields));
  const digits = (level: "panelMark" | "total") => (
    <PhraseSelect
      label={t(`rules.digits.${level}`)}
      value={stage.round[level] === undefined ? "exact" : String(stage.round[level])}
      options={[
        ...(level === "total" ? [] : [{ value: "exact", label: t("rules.exact") }]),
        ...DIGITS.map((value) => ({
          value: value as string,
          label: t("rules.places", { count: Number(value) }),
        })),
      ]}
      onChange={(value) => {
        const { [level]: _level, ...round } = stage.round;
        const next = value === "exact" ? round : { ...round, [level]: Number(value) };
        change({ round: { total: stage.round.total, ...next } });
      }}
    />
  );
  return (
    <p className={styles.sentence}>
      {t("rules.panelMark")}
      {digits("panelMark")}
      {t("rules.total")}
      {digits("total")}
      {t("rules.rankOn")}
      <PhraseSelect
        label={t("rules.rankOnLabel")}
        value={stage.rankOn}
        options={(["rounded", "exact"] as const).map((value) => ({
          value,
          label: t(`rules.rankOns.${value}`),
        }))}
        onChange={(rankOn) => change({ rankOn })}
      />
      {t("rules.ranked")}
      <MetricChain
        stage={stage}
        chosen={stage.ties}
        labelOf={(count) => t("rules.tie", { count })}
        onChange={(ties) => change({ ties })}
      />
      {t("rules.stillEqual")}
      <PhraseSelect
        label={t("rules.sharedRank")}
        value={stage.sharedRank}
        options={SHARED_RANKS.map((value) => ({ value, label: t(`rules.shared.${value}`) }))}
        onChange={(sharedRank) => change({ sharedRank })}
      />
      {t("rules.end")}
    </p>
  );
}
