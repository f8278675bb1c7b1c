/** What deciding on a month of a labour contest depends on. */
export interface LabourMonth {
  /** YYYY-MM, and the day it is, YYYY-MM-DD. */
  readonly month: string;
  readonly today: string;
  readonly months: readonly string[];
  /** The contest's last day, YYYY-MM-DD. */
  readonly endsOn: string;
  /** Where the contest's filing and report stand. */
  readonly state: string;
  readonly isReviewed: boolean;
  /** Figures that aren't there. */
  readonly missingCount: number;
}

/** In the order in which they are looked for. */
export const MONTH_FAULTS = [
  "not-recorded",
  "month-unknown",
  "month-to-come",
  "month-reviewed",
  "month-not-over",
  "figures-missing",
] as const;
export type MonthFault = (typeof MONTH_FAULTS)[number];

/** From the filing on, and past the closing report: it is due before the last month may be over. */
const MEASURED: readonly string[] = ["recorded", "reported", "report-returned", "accepted"];

/** Whether figures of a contest that stands so are entered and reviewed. */
export function isMeasuredIn(state: string): boolean {
  return MEASURED.includes(state);
}

/** Whether nothing more of a month can come: it is past, or the contest is. */
export function isMonthOver({
  month,
  endsOn,
  today,
}: Pick<LabourMonth, "month" | "endsOn" | "today">): boolean {
  return month < today.slice(0, 7) || endsOn < today;
}

/** Why figures of a month can't be entered, or null: of months that began and weren't reviewed they can. */
export function faultOfEntering(facts: LabourMonth): MonthFault | null {
  const { month, today, months, state, isReviewed } = facts;
  if (!isMeasuredIn(state)) return "not-recorded";
  if (!months.includes(month)) return "month-unknown";
  if (month > today.slice(0, 7)) return "month-to-come";
  return isReviewed ? "month-reviewed" : null;
}

/** Why a month can't be reviewed, or null: it is over, and nothing of it is missing. */
export function faultOfReview(facts: LabourMonth): MonthFault | null {
  const fault = faultOfEntering(facts);
  if (fault) return fault;
  if (!isMonthOver(facts)) return "month-not-over";
  return facts.missingCount > 0 ? "figures-missing" : null;
}
