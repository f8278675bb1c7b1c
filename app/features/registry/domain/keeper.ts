import type { Period } from "./period";

interface Standing {
  readonly unionId: string;
  readonly period: Period;
}

/**
 * The union that keeps a worker's record: that of the membership that stands; for those who are no member, the
 * one that covers the employer they work for; for those who left, the last one.
 */
export function keeperOf(
  memberships: readonly Standing[],
  employments: readonly Standing[],
  last: string,
): string {
  const stands = ({ period }: Standing) => period.endsOn === null;
  return memberships.find(stands)?.unionId ?? employments.find(stands)?.unionId ?? last;
}
