import { useTranslation } from "react-i18next";
import type { Metric, Stage } from "../domain/scheme/scheme";
import { PhraseSelect } from "./PhraseSelect";

interface MetricChainProps {
  stage: Stage;
  chosen: readonly Metric[];
  /** What the phrase at a place asks, counted from 1. */
  labelOf(count: number): string;
  /** Whether one must stay. */
  isNeeded?: boolean;
  onChange(metrics: readonly Metric[]): void;
}

/** What decides between equals, one after the other; the last place takes another or none. */
export function MetricChain(props: MetricChainProps) {
  const { stage, chosen, labelOf, isNeeded = false, onChange } = props;
  const { t } = useTranslation("schemes");
  const metrics = metricsOf(stage, chosen);
  const options = [...metrics.keys()].map((value) => ({ value, label: nameOf(value) }));
  function nameOf(key: string): string {
    const { of, id, first } = metrics.get(key) as Metric;
    const kind = `${of}-${first}`;
    return t(`rules.metrics.${kind}`, { id });
  }
  const keys = chosen.map(keyOf);
  const mustStay = isNeeded && chosen.length === 1;
  return (
    <>
      {[...keys, ""].map((value, index) => (
        <span key={value || "next"}>
          {index > 0 && value !== "" ? t("rules.then") : null}
          {index > 0 && value === "" ? t("rules.orThen") : null}
          <PhraseSelect
            label={labelOf(index + 1)}
            value={value}
            options={[
              ...(mustStay && index === 0 ? [] : [{ value: "", label: t("rules.nothing") }]),
              ...options.filter((option) => option.value === value || !keys.includes(option.value)),
            ]}
            onChange={(key) => {
              const next = key === "" ? [] : [metrics.get(key) as Metric];
              onChange([...chosen.slice(0, index), ...next, ...chosen.slice(index + 1)]);
            }}
          />
        </span>
      ))}
    </>
  );
}

/** All that a stage could decide by, and what is chosen already. */
function metricsOf(stage: Stage, chosen: readonly Metric[]): Map<string, Metric> {
  const modules = stage.modules.map(({ id }): Metric => ({ of: "module", id, first: "higher" }));
  const aspects = stage.modules.flatMap(({ aspects: own }) =>
    own.flatMap(({ id, kind }): Metric[] =>
      kind === "time"
        ? [{ of: "reading", id, first: "lower" }]
        : [{ of: "aspect", id, first: "higher" }],
    ),
  );
  return new Map([...chosen, ...modules, ...aspects].map((metric) => [keyOf(metric), metric]));
}

function keyOf({ of, id, first }: Metric): string {
  return `${of} ${first} ${id}`;
}
