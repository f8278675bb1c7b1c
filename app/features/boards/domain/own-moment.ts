/** How often one board asks at most, in milliseconds; a mark is seen within three seconds (quality.md, row 4). */
export const PERIOD_MS = 2_000;

/**
 * Thousands of boards hear of a mark at once. Each asks at moments of its own, one in each period, so that they come
 * evenly and each at most once a period, however many marks there are. Answers the milliseconds until the next
 * moment of a board whose moments lie `phaseMs` after the start of each period: more than 0, at most a period.
 */
export function untilOwnMoment(nowMs: number, phaseMs: number): number {
  const since = (nowMs - phaseMs) % PERIOD_MS;
  return since < 0 ? -since : PERIOD_MS - since;
}
