import { isCalendarDate } from "./calendar-date";

const APART = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}$/;
/** What spreadsheets count as day 0. */
const SERIAL_START_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * A day as people and spreadsheets write it (2026-3-5, 2026年3月5日, 20260305, full-width, with a time of day, or as
 * the number that a spreadsheet keeps) as YYYY-MM-DD; null where it is none, or its order can't be told.
 */
export function readDay(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/, "");
  if (SERIAL.test(plain)) return dayOfSerial(Number(plain));
  const match = APART.exec(plain) ?? TOGETHER.exec(plain);
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(written) ? written : null;
}

function dayOfSerial(serial: number): string {
  return new Date(SERIAL_START_MS + serial * DAY_MS).toISOString().slice(0, 10);
}
