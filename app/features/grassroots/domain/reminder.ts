/** Reports of this state can be reminded of. */
export interface DueReport {
  readonly isDue: boolean;
  /** The days on which its union was reminded already, YYYY-MM-DD. */
  readonly remindedOn: readonly string[];
  /** Those who keep the union. */
  readonly recipientCount: number;
}

/** In the order in which they are looked for. */
export const REMINDER_FAULTS = ["not-due", "reminded-today", "nobody-there"] as const;
export type ReminderFault = (typeof REMINDER_FAULTS)[number];

/** Why a union can't be reminded of a report that day (YYYY-MM-DD), or null: once a day is enough. */
export function faultOfReminder(
  { isDue, remindedOn, recipientCount }: DueReport,
  today: string,
): ReminderFault | null {
  if (!isDue) return "not-due";
  if (remindedOn.includes(today)) return "reminded-today";
  return recipientCount === 0 ? "nobody-there" : null;
}

/** People are reminded by day: from nine to eight in the evening, in Shanghai. */
export function isRemindingHour(time: string): boolean {
  return time >= "09:00" && time < "20:00";
}
