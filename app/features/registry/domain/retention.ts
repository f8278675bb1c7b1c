/** Why a person's data is taken off the register: its time is over, or the person asked for it. */
export const REDACTION_GROUNDS = ["period-over", "person-asked"] as const;
export type RedactionGround = (typeof REDACTION_GROUNDS)[number];

/** After work and membership ended, a record is kept so many years (`docs/retention.md`). */
export const YEARS_KEPT = 5;

/** The last day (YYYY-MM-DD) on which an end may lie so that the record's time is over on `today`. */
export function lastEndDue(today: string): string {
  const year = Number(today.slice(0, 4)) - YEARS_KEPT;
  const day = today.slice(5) === "02-29" ? "02-28" : today.slice(5);
  return `${year}-${day}`;
}
