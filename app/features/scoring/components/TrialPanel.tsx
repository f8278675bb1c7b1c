import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { renderStep } from "../domain/explanation/render";
import type { Stage } from "../domain/scheme/scheme";
import { sampleScores, type TrialLine, tryStage } from "../domain/trial/trial";
import styles from "./TrialPanel.module.css";

interface TrialPanelProps {
  stage: Stage;
  engine: number;
}

/** Five made-up contestants, scored by the draft while it is being written; nothing of it is kept. */
export function TrialPanel({ stage, engine }: TrialPanelProps) {
  const { t } = useTranslation("schemes");
  const [turn, setTurn] = useState(0);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState(0);
  const samples = sampleScores(stage, turn).map(({ name, points }) => ({
    name,
    points: Object.fromEntries(
      Object.entries(points).map(([id, value]) => [id, typed[`${name} ${id}`] ?? value]),
    ),
  }));
  const key = JSON.stringify([stage, samples]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the trial looks at
  const lines = useMemo(() => tryStage(stage, engine, samples), [key, engine]);
  const sum = stage.modules.reduce((total, { weightBp = 0 }) => total + weightBp, 0);
  const isWeighted = stage.modules.some(({ weightBp }) => weightBp !== undefined);
  const line = lines[chosen];
  return (
    <section className={styles.panel} aria-label={t("trial.title")}>
      <header>
        <h2>{t("trial.title")}</h2>
        <span>{t("trial.hint")}</span>
        <Button
          type="button"
          look="quiet"
          size="small"
          onClick={() => {
            setTurn(turn + 1);
            setTyped({});
          }}
        >
          {t("trial.others")}
        </Button>
      </header>
      {isWeighted && sum !== 10_000 ? (
        <Callout tone="warn">{t("trial.weightsOff", { percent: sum / 100 })}</Callout>
      ) : null}
      <div className={styles.frame}>
        <table className={styles.samples}>
          <thead>
            <tr>
              <th scope="col">{t("trial.sample")}</th>
              {stage.modules.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name ?? id}
                </th>
              ))}
              <th scope="col">{t("trial.total")}</th>
              <th scope="col">{t("trial.rank")}</th>
            </tr>
          </thead>
          <tbody>
            {samples.map(({ name, points }, row) => (
              <tr
                key={name}
                data-chosen={row === chosen || undefined}
                onFocus={() => setChosen(row)}
              >
                <th scope="row">{name}</th>
                {stage.modules.map(({ id }) => (
                  <td key={id}>
                    <input
                      aria-label={t("trial.pointsOf", { sample: name, module: id })}
                      inputMode="decimal"
                      value={points[id] ?? ""}
                      onChange={({ target }) =>
                        setTyped({ ...typed, [`${name} ${id}`]: target.value.normalize("NFKC") })
                      }
                    />
                  </td>
                ))}
                <td>
                  <button type="button" onClick={() => setChosen(row)}>
                    {lines[row]?.total ?? "—"}
                  </button>
                </td>
                <td>{rankText(lines[row])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {line ? <Why line={line} /> : null}
    </section>
  );
}

function rankText(line: TrialLine | undefined): string {
  if (!line || line.rank === null) return "—";
  return line.isTied ? `=${line.rank}` : String(line.rank);
}

/** Steps of sheets and their sums: in a trial each module is one typed figure. */
const OF_SHEETS = /^(aspect|combine|module)\./;

/** The chosen sample's total and rank, step by step, in the engine's own sentences. */
function Why({ line }: { line: TrialLine }) {
  const { t } = useTranslation("schemes");
  const { t: scoring } = useTranslation("scoring");
  // Each step's sentence is told apart by its place: the same one may come twice.
  const sentences = line.steps
    .filter(({ code }) => !OF_SHEETS.test(code))
    .map((step, place) => ({
      place,
      text: renderStep(step, (key, values) => scoring(key, values)),
    }));
  return (
    <div className={styles.why} aria-live="polite">
      <h3>
        {line.total === null
          ? t("trial.noTotal", { sample: line.name })
          : t("trial.why", { sample: line.name, total: line.total })}
      </h3>
      <ol>
        {sentences.map(({ place, text }) => (
          <li key={place}>{text}</li>
        ))}
      </ol>
    </div>
  );
}
