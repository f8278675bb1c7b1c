/** The codes of the two invented contestants on whom a sheet is tried; no contestant can have them. */
export const TRIAL_CODES = ["T1", "T2"] as const;

/** A sheet on which nothing is marked yet, of a contestant who doesn't exist. */
export function trialSheet(code: (typeof TRIAL_CODES)[number]) {
  return {
    ...{ id: code, code, version: 1, noScore: null, isExcused: false },
    ...{ ownAspects: null, undeclaredCount: 0, factors: {} },
    ...{ signedAt: null, reopened: null, openAspects: null },
    ...{ marks: [], rescores: [], spreads: [], hands: [], tablets: [] },
  };
}
