import { useTranslation } from "react-i18next";
import {
  type DateStyle,
  dateText,
  deadlineText,
  instantText,
  type Precision,
} from "~/shared/calendar-text";
import { isLanguage } from "~/web/languages";

/** An instant (UTC) as the clock in Shanghai shows it; a deadline carries the word 截止/by. */
export function When({
  at,
  precision = "minute",
  style,
  isDeadline = false,
}: {
  at: string;
  precision?: Precision;
  style?: DateStyle;
  isDeadline?: boolean;
}) {
  const language = useCalendarLanguage();
  const text = isDeadline
    ? deadlineText(at, language, style)
    : instantText(at, language, precision, style);
  return <time dateTime={at}>{text}</time>;
}

/** A calendar date (YYYY-MM-DD). */
export function OnDate({ on, style }: { on: string; style?: DateStyle }) {
  const language = useCalendarLanguage();
  return <time dateTime={on}>{dateText(on, language, style)}</time>;
}

/** The language that dates are written in. */
export function useCalendarLanguage() {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : "zh-CN";
}
