import { useTranslation } from "react-i18next";
import {
  ADVANCE_CUTS,
  ADVANCE_TIES,
  advanceBy,
  withCut,
  withTie,
} from "../domain/draft/edit-advance";
import { changeStage } from "../domain/draft/edit-draft";
import type { AdvanceRule, Stage } from "../domain/scheme/scheme";
import { CutPhrases } from "./CutPhrases";
import { MetricChain } from "./MetricChain";
import { PhraseSelect } from "./PhraseSelect";
import styles from "./RuleSentence.module.css";
import type { Edit } from "./use-draft";

interface AdvanceSentenceProps {
  stage: Stage;
  at: number;
  edit(edit: Edit): void;
}

/** Who goes on to the next stage, as a sentence of phrases that can be changed. */
export function AdvanceSentence({ stage, at, edit }: AdvanceSentenceProps) {
  const { t } = useTranslation("schemes");
  const { advance } = stage;
  const change = (rule: AdvanceRule | undefined) =>
    edit((draft) => changeStage(draft, at, { advance: rule }));
  return (
    <p className={styles.sentence}>
      {t("advance.start")}
      <PhraseSelect
        label={t("advance.cut")}
        value={advance?.by ?? "all"}
        options={ADVANCE_CUTS.map((value) => ({ value, label: t(`advance.cuts.${value}`) }))}
        onChange={(by) => change(advanceBy(by, advance))}
      />
      {advance ? <Rule stage={stage} rule={advance} onChange={change} /> : null}
      {t("advance.end")}
    </p>
  );
}

function Rule({
  stage,
  rule,
  onChange,
}: {
  stage: Stage;
  rule: AdvanceRule;
  onChange(rule: AdvanceRule): void;
}) {
  const { t } = useTranslation("schemes");
  return (
    <>
      <CutPhrases
        cut={rule}
        isFirst
        isLowerFirst={stage.first === "lower"}
        labelOf={(phrase) => t(`advance.labels.${phrase}`)}
        faultOf={() => undefined}
        onCut={(cut) => onChange(withCut(rule, cut))}
      />
      {/* Who has the same total reaches a threshold together: there is no border to tie at. */}
      {rule.by === "threshold" ? null : (
        <>
          {t("advance.shared")}
          <PhraseSelect
            label={t("advance.tie")}
            value={rule.atTie}
            options={ADVANCE_TIES.map((value) => ({ value, label: t(`advance.ties.${value}`) }))}
            onChange={(atTie) => onChange(withTie(rule, atTie, stage))}
          />
          {rule.breakBy ? (
            <MetricChain
              stage={stage}
              chosen={rule.breakBy}
              labelOf={(count) => t("advance.metric", { count })}
              isNeeded
              onChange={(breakBy) => onChange({ ...rule, breakBy })}
            />
          ) : null}
        </>
      )}
    </>
  );
}
