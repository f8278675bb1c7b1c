import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/web/languages";
import { Icon } from "../icons";
import styles from "./Preferences.module.css";

export type ThemeChoice = "auto" | "light" | "dark";

const THEMES = [
  { value: "auto", icon: "device" },
  { value: "light", icon: "sun" },
  { value: "dark", icon: "moon" },
] as const;

/** A choice is sent to the server, which remembers it; the page that asked comes back. */
export function PreferenceForm({
  isWholePage = false,
  isPublic = false,
  className,
  children,
}: {
  /** Words are loaded with the page: another language needs a new one. */
  isWholePage?: boolean;
  /** On pages of which everyone gets the same copy: it holds no form that writes. */
  isPublic?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { pathname, search } = useLocation();
  return (
    <Form
      method={isPublic ? "get" : "post"}
      action="/preferences"
      className={className}
      reloadDocument={isWholePage}
      preventScrollReset
      replace
    >
      <input type="hidden" name="returnTo" value={pathname + search} />
      {children}
    </Form>
  );
}

/** Offers the other language, in that language. */
export function LanguageSwitch({
  language,
  isPublic = false,
}: {
  language: Language;
  isPublic?: boolean;
}) {
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <PreferenceForm isWholePage isPublic={isPublic}>
      <button type="submit" name="language" value={other} className={styles.plain} lang={other}>
        <Icon name="language" />
        {other === "en" ? "English" : "中文"}
      </button>
    </PreferenceForm>
  );
}

export function ThemeSwitch({
  theme,
  isPublic = false,
}: {
  theme: ThemeChoice;
  isPublic?: boolean;
}) {
  const { t } = useTranslation("shell");
  return (
    <PreferenceForm isPublic={isPublic}>
      <fieldset className={styles.segments}>
        <legend className="visually-hidden">{t("theme.label")}</legend>
        {THEMES.map(({ value, icon }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            className={styles.segment}
            aria-pressed={value === theme}
          >
            <Icon name={icon} size={16} />
            {t(`theme.${value}`)}
          </button>
        ))}
      </fieldset>
    </PreferenceForm>
  );
}
