import type { CellFormat } from "./cell-format";

const DAY_MS = 86_400_000;
/** Serial 1 is 1 January 1900; as 1900 is counted as a leap year, from 1 March on a serial is one day ahead. */
const BEFORE_MARCH_1900 = Date.UTC(1899, 11, 31);
const SINCE_MARCH_1900 = Date.UTC(1899, 11, 30);
const NO_SUCH_DAY = 60;
const FROM_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day that spreadsheets show. */
const LAST_SERIAL = 2_958_465;

/**
 * A serial number as its format shows it: `YYYY-MM-DD`, with ` HH:MM:SS` where there is a time (and thousandths
 * where there are any), `HH:MM:SS` for a time of day, hours beyond 24 for time gone by. Null for a serial that
 * stands for no moment.
 */
export function serialText(serial: number, format: CellFormat, is1904: boolean): string | null {
  if (format === "elapsed") return elapsedText(serial);
  if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return null;
  const milliseconds = Math.round((serial - Math.floor(serial)) * DAY_MS);
  if (serial < 1 && (format === "time" || (milliseconds > 0 && !is1904))) {
    return timeText(milliseconds % DAY_MS);
  }
  const carried = milliseconds === DAY_MS ? 1 : 0;
  const day = dayText(Math.floor(serial) + carried, is1904);
  const rest = milliseconds % DAY_MS;
  return rest === 0 ? day : `${day} ${timeText(rest)}`;
}

function dayText(days: number, is1904: boolean): string {
  if (!is1904 && days === 0) return "1900-01-00";
  if (!is1904 && days === NO_SUCH_DAY) return "1900-02-29";
  const start = is1904 ? FROM_1904 : days < NO_SUCH_DAY ? BEFORE_MARCH_1900 : SINCE_MARCH_1900;
  return new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}

function timeText(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString().slice(11, 23);
  return text.endsWith(".000") ? text.slice(0, 8) : text;
}

function elapsedText(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const hours = Math.floor(seconds / 3600);
  const pair = (value: number) => String(value).padStart(2, "0");
  const sign = serial < 0 && seconds > 0 ? "-" : "";
  return `${sign}${hours}:${pair(Math.floor(seconds / 60) % 60)}:${pair(seconds % 60)}`;
}
