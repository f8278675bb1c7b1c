import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AgendaEvent } from "../domain/agenda";
import styles from "./EventLink.module.css";

/** What happens on a day, with its hour where there is one. What ends is a deadline; what is held today stands out. */
export function EventLink({ event, today }: { event: AgendaEvent; today: string }) {
  const words = useEventWords();
  return (
    <Link to={event.to} className={styles.event} data-tone={toneOf(event, today)}>
      {words(event)}
    </Link>
  );
}

/** An event in words. */
export function useEventWords() {
  const { t } = useTranslation("agenda");
  return ({ kind, name, stage, time }: AgendaEvent): string => {
    const what = stage && kind === "session" ? `${name} ${stage}` : name;
    return t(`events.${kind}`, { what, time: time ?? "" });
  };
}

const DEADLINES: readonly string[] = ["entries-close", "notice-ends"];

function toneOf({ kind, on }: AgendaEvent, today: string) {
  if (on < today) return "past";
  if (DEADLINES.includes(kind)) return "due";
  return on === today ? "now" : undefined;
}
