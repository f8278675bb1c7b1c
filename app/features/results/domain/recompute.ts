import { ENGINES } from "~/features/scoring/domain/engine/rule-set";
import type { Translate } from "~/features/scoring/domain/explanation/render";
import { scoreMarks } from "~/features/scoring/domain/files/score-marks";
import { resultText } from "~/features/scoring/domain/report/result-document";
import { readScheme } from "~/features/scoring/domain/scheme/read-scheme";

/** Derives a result again from its files; null where a file can't be used. `count`: the entries of the last stage. */
export function recompute(
  schemeText: string,
  marks: string,
  translate: Translate,
): { readonly text: string; readonly count: number } | null {
  const scheme = readScheme(JSON.parse(schemeText), ENGINES);
  if (!scheme.ok) return null;
  const scored = scoreMarks(scheme.value, marks);
  if (!scored.ok) return null;
  const count = scored.value.at(-1)?.placings.length ?? 0;
  return { text: resultText(scheme.value, scored.value, translate), count };
}
