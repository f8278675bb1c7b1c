import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/web/languages";
import { Icon } from "../icons";
import { useDismissal } from "../use-dismissal";
import styles from "./AccountMenu.module.css";
import { LanguageSwitch, type ThemeChoice, ThemeSwitch } from "./Preferences";

export interface ShellAccount {
  name: string;
  roleLine: string;
  hasOwnPages: boolean;
}

interface AccountMenuProps {
  account: ShellAccount;
  language: Language;
  theme: ThemeChoice;
  /** "up" at the foot of the rail, "down" from the top bar. */
  opens: "up" | "down";
}

export function AccountMenu({ account, language, theme, opens }: AccountMenuProps) {
  const { t } = useTranslation("shell");
  const details = useDismissal();
  return (
    <details className={styles.account} data-opens={opens} data-floats="" ref={details}>
      <summary className={styles.summary} title={t("account.menu")}>
        <span className={styles.initial} aria-hidden="true">
          {[...account.name][0]}
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{account.name}</span>
          <span className={styles.role}>{account.roleLine}</span>
        </span>
        <Icon name={opens === "up" ? "chevron-up" : "chevron-down"} size={16} />
      </summary>
      <div className={styles.menu}>
        <div className={styles.person}>
          <p className={styles.name}>{account.name}</p>
          <p className={styles.role}>{account.roleLine}</p>
        </div>
        {account.hasOwnPages ? (
          <Link to="/me" className={styles.entry}>
            <Icon name="person" />
            {t("account.mine")}
          </Link>
        ) : null}
        <div className={styles.choices}>
          <ThemeSwitch theme={theme} />
          <LanguageSwitch language={language} />
        </div>
        <form method="post" action="/sign-out">
          <button type="submit" className={styles.entry}>
            <Icon name="logout" />
            {t("account.signOut")}
          </button>
        </form>
      </div>
    </details>
  );
}
