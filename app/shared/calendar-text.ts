/**
 * Dates and times in words, by hand: a server and a browser that each ask their own `Intl` don't
 * always agree. Times are those of Asia/Shanghai, which has had no summer time since 1991.
 */
export type CalendarLanguage = "zh-CN" | "en";
export type Precision = "day" | "minute" | "second";

/**
 * "long" 2026年10月21日 · "weekday" 2026年10月21日（周三） · "short" 10月21日 · "table" 2026-10-21.
 */
export type DateStyle = "long" | "weekday" | "short" | "table";

const SHANGHAI_AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const WEEKDAYS_ZH = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"] as const;
const WEEKDAYS_EN = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const MONTHS_EN = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** The date in Shanghai (YYYY-MM-DD) of an instant in UTC. */
export function shanghaiDateOf(at: string): string {
  return shanghaiText(at).slice(0, 10);
}

/** A date (YYYY-MM-DD) in words. */
export function dateText(
  on: string,
  language: CalendarLanguage,
  style: DateStyle = "long",
): string {
  if (style === "table") return on;
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  if (language === "en") {
    const text = `${day} ${MONTHS_EN[month - 1]}`;
    if (style === "short") return text;
    return style === "weekday" ? `${WEEKDAYS_EN[weekday]} ${text} ${year}` : `${text} ${year}`;
  }
  const text = `${month}月${day}日`;
  if (style === "short") return text;
  return style === "weekday" ? `${year}年${text}（${WEEKDAYS_ZH[weekday]}）` : `${year}年${text}`;
}

/** An instant in UTC in words, to the day, the minute or the second. */
export function instantText(
  at: string,
  language: CalendarLanguage,
  precision: Precision = "minute",
  style: DateStyle = "long",
): string {
  const date = dateText(shanghaiDateOf(at), language, style);
  if (precision === "day") return date;
  return joined(date, clockText(at, precision), language, style);
}

/** A month (YYYY-MM) in words: 2026年9月. */
export function monthText(month: string, language: CalendarLanguage): string {
  const [year = "", number = ""] = month.split("-");
  const at = Number(number);
  return language === "en" ? `${MONTHS_EN[at - 1]} ${year}` : `${year}年${at}月`;
}

/** The time of day in Shanghai: 10:31, or 10:31:08 where order matters. */
export function clockText(at: string, precision: "minute" | "second" = "minute"): string {
  return shanghaiText(at).slice(11, precision === "minute" ? 16 : 19);
}

/**
 * When something closes, with the word that says so. A window that ends at midnight belongs to the
 * day before: 10月23日（周五）24:00截止, not the first minute of a day nobody may use.
 */
export function deadlineText(
  at: string,
  language: CalendarLanguage,
  style: DateStyle = "weekday",
): string {
  const isMidnight = clockText(at, "second") === "00:00:00";
  const day = isMidnight ? new Date(Date.parse(at) - DAY_MS).toISOString() : at;
  const date = dateText(shanghaiDateOf(day), language, style);
  const clock = isMidnight ? "24:00" : clockText(at);
  const moment = joined(date, clock, language, style);
  return language === "en" ? `by ${moment}` : `${moment}截止`;
}

/** A period of dates, with its working days when they count: 10月19日—10月23日（5个工作日）. */
export function periodText(
  from: string,
  to: string,
  language: CalendarLanguage,
  workingDays?: number,
): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const style = isOneYear ? "short" : "long";
  if (language === "en") {
    const text = `${dateText(from, "en", style)} – ${dateText(to, "en", "long")}`;
    return workingDays === undefined ? text : `${text} (${workingDays} working days)`;
  }
  const text = `${dateText(from, "zh-CN", style)}—${dateText(to, "zh-CN", style)}`;
  return workingDays === undefined ? text : `${text}（${workingDays}个工作日）`;
}

function joined(date: string, clock: string, language: CalendarLanguage, style: DateStyle): string {
  if (style === "table") return `${date} ${clock}`;
  return language === "en" ? `${date}, ${clock}` : `${date}${clock}`;
}

/** "2026-10-21T10:31:08.000Z" where the letters are Shanghai's. */
function shanghaiText(at: string): string {
  return new Date(Date.parse(at) + SHANGHAI_AHEAD_MS).toISOString();
}
