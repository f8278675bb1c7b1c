import { fractionText } from "~/shared/fraction";
import { decimalText, exactText } from "~/shared/points";
import { aspectsOf, type EntryScore } from "../engine/entry-score";
import type { NoScore } from "../engine/mark";
import { metricName, metricValue } from "../engine/metrics";
import { scoreAspect } from "../engine/panel-mark";
import type { StagePlan } from "../engine/plan";
import type { Placing } from "../engine/ranking";
import type { StageScore } from "../engine/stage-score";
import { gapStep } from "../explanation/explain-aspect";
import { explainEntry } from "../explanation/explain-entry";
import { renderStep, type Translate } from "../explanation/render";
import type { Scheme } from "../scheme/scheme";

/** A result as it is published and downloaded (contests.md §3): decimal text as declared, never a float. */
export interface ResultDocument {
  readonly scheme: { readonly id: string; readonly version: number };
  readonly stages: readonly StageDocument[];
}

interface StageDocument {
  readonly stage: string;
  readonly entries: readonly EntryDocument[];
}

interface EntryDocument {
  readonly entry: string;
  /** Null for an incomplete entry, with sentences of what is missing, and for one with no score, with its kind. */
  readonly total: string | null;
  readonly missing?: readonly string[];
  readonly noScore?: NoScore;
  readonly own: string | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly aspects: Readonly<Record<string, string | null>>;
  readonly factored?: Readonly<Record<string, string | null>>;
  readonly metrics: Readonly<Record<string, string | null>>;
  readonly explanation: readonly string[];
}

/** Writes scored stages as a result document, its sentences in the language of `translate`. */
function resultDocument(
  { id, version }: Scheme,
  stages: readonly StageScore[],
  translate: Translate,
): ResultDocument {
  return {
    scheme: { id, version },
    stages: stages.map((stage) => ({
      stage: stage.plan.stage.id,
      entries: stage.placings.map((placing) => entryDocument(stage, placing, translate)),
    })),
  };
}

/** The same as the text of a file: what is published and what `npm run score` writes are alike to the last byte. */
export function resultText(
  scheme: Scheme,
  stages: readonly StageScore[],
  translate: Translate,
): string {
  return `${JSON.stringify(resultDocument(scheme, stages, translate), null, 2)}\n`;
}

function entryDocument(stage: StageScore, placing: Placing, translate: Translate): EntryDocument {
  const { plan } = stage;
  const { score, rank, isTied } = placing;
  const { entry, own, total, noScore } = score;
  const { round } = plan.stage;
  const missing = score.gaps.map((gap) => renderStep(gapStep(gap), translate));
  return {
    entry,
    total: total && decimalText(total, round.total),
    ...(noScore === null ? {} : { noScore }),
    ...(noScore === null && missing.length > 0 ? { missing } : {}),
    own: own && decimalText(own, round.stage ?? round.total),
    rank,
    tied: isTied,
    ...aspectTexts(plan, score),
    metrics: metricTexts(plan, score),
    explanation: explainEntry(stage, entry).map((step) => renderStep(step, translate)),
  };
}

function aspectTexts(plan: StagePlan, score: EntryScore) {
  const { panelMark, factored: factoredDigits } = plan.stage.round;
  const text = (value: Parameters<typeof exactText>[0] | null, digits: number | undefined) =>
    value && (digits === undefined ? exactText(value) : decimalText(value, digits));
  const scores = plan.modules
    .flatMap((module) => aspectsOf(module, score.sheet))
    .map((aspect) => ({ id: aspect.id, ...scoreAspect(plan, aspect, score.sheet) }));
  const aspects = Object.fromEntries(scores.map(({ id, mark }) => [id, text(mark, panelMark)]));
  if (factoredDigits === undefined) return { aspects };
  const factored = scores.map(({ id, factored }) => [id, text(factored, factoredDigits)] as const);
  return { aspects, factored: Object.fromEntries(factored) };
}

/** The values that ranked: the exact total where that is what ranks, and each metric of the tie list. */
function metricTexts(plan: StagePlan, score: EntryScore): Record<string, string | null> {
  const metrics = plan.stage.ties.map((metric) => {
    const value = score.total && metricValue(plan, score, metric);
    return [metricName(metric), value && exactText(value)] as const;
  });
  const { rankOn } = plan.stage;
  const exact = rankOn === "exact" ? [["exact", score.exact && fractionText(score.exact)]] : [];
  return Object.fromEntries([...exact, ...metrics]);
}
