import { accept, type Result, refuse } from "~/shared/result";
import type { CalendarYear } from "~/shared/working-days";

/** What is wrong with a notice, and where. */
export interface NoticeFault {
  readonly reason:
    | "notice-without-days"
    | "notice-day-unreal"
    | "notice-other-year"
    | "notice-count-differs"
    | "notice-swap-on-weekday"
    | "notice-day-twice";
  /** The day, or the words, that the sentence names. */
  readonly place: string;
}

const BRACKETED = /[（([【][^）)\]】]*[）)\]】]/gu;
/** The days before the word that says what they are, and how many the notice itself counts. */
const CLAUSE =
  /([\s\S]*?)(放假|休息|上班|off|work|休$|休(?=[\s，。；])|班$|班(?=[\s，。；]))(?:调休|补休)?(?:[，,、]?\s*共\s*(\d+)\s*天)?/gmu;
const DAYS =
  /(?:(\d{4})[年-])?(?:(\d{1,2})[月-])?(\d{1,2})(?:日|(?=[\s,、，]|$))(?:\s*(?:至|到|[—–~])\s*(?:(\d{4})[年-])?(?:(\d{1,2})[月-])?(\d{1,2})日?)?/gu;
const DAY_MS = 86_400_000;

/**
 * Reads the days off and the swap days of a year out of the State Council's notice, as it is published (“1月1日
 * （周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”), or out of lines such as “2027-01-01 休”. What the notice
 * counts itself is held against what was read.
 */
export function readNotice(text: string, year: number): Result<CalendarYear, NoticeFault> {
  const daysOff = new Set<string>();
  const swapDays = new Set<string>();
  for (const [, before = "", word = "", counted] of plain(text).matchAll(CLAUSE)) {
    const days = readDays(before, year);
    if (!days.ok) return days;
    if (counted !== undefined && days.value.length !== Number(counted)) {
      return fault("notice-count-differs", before.trim().slice(-30));
    }
    const kept = /班|work/.test(word) ? swapDays : daysOff;
    for (const day of days.value) {
      if (daysOff.has(day) || swapDays.has(day)) return fault("notice-day-twice", day);
      kept.add(day);
    }
  }
  const onWeekday = [...swapDays].find((day) => !isWeekend(day));
  if (onWeekday) return fault("notice-swap-on-weekday", onWeekday);
  if (daysOff.size === 0) return fault("notice-without-days", String(year));
  return accept({ daysOff: new Set([...daysOff].filter((day) => !isWeekend(day))), swapDays });
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(BRACKETED, "");
}

/** The days that a clause names, in order; a day without a month is of the month before it. */
function readDays(clause: string, year: number): Result<string[], NoticeFault> {
  const days: string[] = [];
  let month = "";
  for (const match of clause.matchAll(DAYS)) {
    const [whole, fromYear = String(year), fromMonth = month, fromDay = "", ...end] = match;
    const [toYear = fromYear, toMonth = fromMonth, toDay = fromDay] = end;
    if (fromMonth === "") continue;
    month = toMonth;
    const first = dayOf(fromYear, fromMonth, fromDay);
    const last = dayOf(toYear, toMonth, toDay);
    if (!first || !last || last < first) return fault("notice-day-unreal", whole.trim());
    if (!first.startsWith(`${year}-`) || !last.startsWith(`${year}-`)) {
      return fault("notice-other-year", whole.trim());
    }
    for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  }
  return accept(days);
}

function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function fault(reason: NoticeFault["reason"], place: string) {
  return refuse<NoticeFault>({ reason, place });
}
