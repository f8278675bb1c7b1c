import { useTranslation } from "react-i18next";
import { changeStage } from "../domain/draft/edit-draft";
import type { Metric, Stage } from "../domain/scheme/scheme";
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
      <Ties stage={stage} onChange={(ties) => change({ ties })} />
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

/** What decides between equal totals, one after the other; the last place takes another or none. */
function Ties({ stage, onChange }: { stage: Stage; onChange(ties: readonly Metric[]): void }) {
  const { t } = useTranslation("schemes");
  const metrics = metricsOf(stage);
  const options = [...metrics.keys()].map((value) => ({ value, label: nameOf(value) }));
  function nameOf(key: string): string {
    const { of, id, first } = metrics.get(key) as Metric;
    const kind = `${of}-${first}`;
    return t(`rules.metrics.${kind}`, { id });
  }
  const chosen = stage.ties.map(keyOf);
  return (
    <>
      {[...chosen, ""].map((value, index) => (
        <span key={value || "next"}>
          {index > 0 && value !== "" ? t("rules.then") : null}
          {index > 0 && value === "" ? t("rules.orThen") : null}
          <PhraseSelect
            label={t("rules.tie", { count: index + 1 })}
            value={value}
            options={[
              { value: "", label: t("rules.nothing") },
              ...options.filter(
                (option) => option.value === value || !chosen.includes(option.value),
              ),
            ]}
            onChange={(key) => {
              const next = key === "" ? [] : [metrics.get(key) as Metric];
              onChange([...stage.ties.slice(0, index), ...next, ...stage.ties.slice(index + 1)]);
            }}
          />
        </span>
      ))}
    </>
  );
}

/** All that a stage could break its ties by, and what it does break them by already. */
function metricsOf(stage: Stage): Map<string, Metric> {
  const modules = stage.modules.map(({ id }): Metric => ({ of: "module", id, first: "higher" }));
  const aspects = stage.modules.flatMap(({ aspects: own }) =>
    own.flatMap(({ id, kind }): Metric[] =>
      kind === "time"
        ? [{ of: "reading", id, first: "lower" }]
        : [{ of: "aspect", id, first: "higher" }],
    ),
  );
  return new Map([...stage.ties, ...modules, ...aspects].map((metric) => [keyOf(metric), metric]));
}

function keyOf({ of, id, first }: Metric): string {
  return `${of} ${first} ${id}`;
}
