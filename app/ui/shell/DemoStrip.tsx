import { Form, Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText, instantText } from "~/shared/calendar-text";
import type { Language } from "~/web/languages";
import { Icon } from "../icons";
import styles from "./DemoStrip.module.css";
import { PreferenceForm } from "./Preferences";

export interface DemoStanding {
  /** The day by the demo's clock, and on pages of one's own the moment too. */
  day: string;
  time?: string;
  /** The way through the demo was hidden, and can be had again. */
  isGuideOff: boolean;
  /** It can be put back to its beginning. */
  isResettable: boolean;
}

interface DemoStripProps extends DemoStanding {
  language: Language;
  /** Where no top bar offers the other language. */
  hasLanguage: boolean;
}

/** On every page of a demo: what is shown is invented, and runs on its own clock. */
export function DemoStrip(props: DemoStripProps) {
  const { day, time, isGuideOff, isResettable, language, hasLanguage } = props;
  const now = (style: "weekday" | "short") =>
    time ? instantText(time, language, "minute", style) : dateText(day, language, style);
  const { t } = useTranslation("shell");
  const { pathname, search } = useLocation();
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <aside className={styles.strip} aria-label={t("demo.label")}>
      <Icon name="demo" size={16} className={styles.icon} />
      <p className={styles.words}>
        {t("demo.data")} · <span className={styles.long}>{t("demo.clock")}</span>{" "}
        <time dateTime={time ?? day} className={styles.long}>
          {now("weekday")}
        </time>
        <time dateTime={time ?? day} className={styles.short}>
          {t("demo.time", { time: now("short") })}
        </time>
      </p>
      <Link to="/sign-in" className={styles.link}>
        {t("demo.otherPerson")}
      </Link>
      {isGuideOff && (
        <Form method="get" action="/guide" reloadDocument className={styles.guide}>
          <button type="submit" name="returnTo" value={pathname + search} className={styles.link}>
            {t("demo.guide")}
          </button>
        </Form>
      )}
      {isResettable && (
        <Link to="/demo/reset" className={`${styles.link} ${styles.long}`}>
          {t("demo.reset")}
        </Link>
      )}
      {hasLanguage && (
        <PreferenceForm isWholePage className={styles.language}>
          <button type="submit" name="language" value={other} className={styles.link} lang={other}>
            {other === "en" ? "English" : "中文"}
          </button>
        </PreferenceForm>
      )}
    </aside>
  );
}
