import type { StageScore } from "~/features/scoring/domain/engine/stage-score";
import type { Step, StepValue } from "~/features/scoring/domain/explanation/step";
import { compare } from "~/shared/fraction";
import { exactText } from "~/shared/points";

/** Steps in which entries are named by people's names: only parts that stand for an entry carry its code. */
export function nameSteps(
  steps: readonly Step[],
  names: ReadonlyMap<string, string>,
): readonly Step[] {
  return steps.map((step) => nameStep(step, names));
}

function nameStep({ code, values }: Step, names: ReadonlyMap<string, string>): Step {
  const isEntry = code === "part.name" || code === "part.value";
  const named = Object.entries(values).map(([key, value]): [string, StepValue] => {
    if (isEntry && key === "id") return [key, names.get(String(value)) ?? (value as string)];
    if (Array.isArray(value)) {
      return [key, (value as readonly Step[]).map((each) => nameStep(each, names))];
    }
    return [key, value];
  });
  return { code, values: Object.fromEntries(named) };
}

/**
 * The unrounded totals of those who share a rounded one, the entry's own first; empty where nobody does or they
 * are alike. `isTurned`: by the exact totals the order would be another.
 */
export function exactNeighbours(
  { plan, placings }: StageScore,
  entry: string,
): { readonly totals: readonly string[]; readonly isTurned: boolean } {
  const none = { totals: [], isTurned: false };
  const own = placings.find(({ score }) => score.entry === entry)?.score;
  if (!own?.total || !own.exact || plan.stage.rankOn !== "rounded") return none;
  const total = own.total;
  const same = placings.filter(({ score }) => score.total && compare(score.total, total) === 0);
  const others = same.filter(({ score }) => score !== own);
  const exact = [own, ...others.map(({ score }) => score)].flatMap((score) => score.exact ?? []);
  if (new Set(exact.map(exactText)).size < 2) return none;
  const inOrder = same.flatMap(({ score }) => score.exact ?? []);
  const isTurned = inOrder.some((value, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && compare(value, next) < 0;
  });
  return { totals: exact.map(exactText), isTurned };
}
