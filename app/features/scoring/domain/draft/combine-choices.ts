import type { Combine } from "../scheme/aspect";

/** The ways of combining judges that the grid offers; any other that a scheme brings is kept as it is. */
export const COMBINE_CHOICES = {
  single: { by: "single" },
  agreed: { by: "agreed" },
  mean: { by: "mean" },
  median: { by: "median" },
  "trim-1": { by: "trimmed-mean", high: 1, low: 1, trimFrom: 5, atLeast: 3 },
  "trim-2": { by: "trimmed-mean", high: 2, low: 2, trimFrom: 7, atLeast: 5 },
  "keep-3-of-5": { by: "sum-kept", high: 1, low: 1, trimFrom: 5, keep: 3 },
  "keep-5-of-7": { by: "sum-kept", high: 1, low: 1, trimFrom: 7, keep: 5 },
} as const satisfies Readonly<Record<string, Combine>>;
export type CombineChoice = keyof typeof COMBINE_CHOICES;

export const COMBINE_CHOICE_NAMES = Object.keys(COMBINE_CHOICES) as readonly CombineChoice[];

/** The choice that a rule is, or null where it is one of its own. */
export function choiceOf(combine: Combine): CombineChoice | null {
  const text = JSON.stringify(sorted(combine));
  return (
    COMBINE_CHOICE_NAMES.find((name) => JSON.stringify(sorted(COMBINE_CHOICES[name])) === text) ??
    null
  );
}

function sorted(combine: Combine): readonly (readonly [string, unknown])[] {
  return Object.entries(combine).sort(([one], [other]) => (one < other ? -1 : 1));
}
