/** Days of the calendar (YYYY-MM-DD), both counted. No start: it is not known; no end: it goes on. */
export interface Period {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export type PeriodFault = "ends-before-start" | "starts-ahead";

/** The first fault of a period as someone enters it on `today`, or null. */
export function faultOfPeriod({ startsOn, endsOn }: Period, today: string): PeriodFault | null {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) return "ends-before-start";
  return startsOn !== null && startsOn > today ? "starts-ahead" : null;
}

/** Whether a period holds a day. */
export function holdsOn({ startsOn, endsOn }: Period, day: string): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn);
}

/** Whether two periods share a day; an unknown start reaches back without limit. */
export function overlap(one: Period, other: Period): boolean {
  return startsBy(one, other.endsOn) && startsBy(other, one.endsOn);
}

function startsBy({ startsOn }: Period, endsOn: string | null): boolean {
  return startsOn === null || endsOn === null || startsOn <= endsOn;
}

/** The day before a day. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
