import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/web/languages";
import { Icon } from "./icons";
import styles from "./Shell.module.css";
import type { ShellAccount } from "./shell/AccountMenu";
import { BottomBar } from "./shell/BottomBar";
import { type DemoStanding, DemoStrip } from "./shell/DemoStrip";
import { LoadingBar } from "./shell/LoadingBar";
import { currentEntry, type NavigationGroup } from "./shell/navigation";
import { type ThemeChoice, ThemeSwitch } from "./shell/Preferences";
import { Rail, useRailWidth } from "./shell/Rail";
import { TopBar } from "./shell/TopBar";

interface ShellProps {
  /** "phone" is the worker: the bottom bar on a phone, a plain top bar on a laptop. */
  kind: "public" | "staff" | "phone";
  navigation: readonly NavigationGroup[];
  account: ShellAccount | null;
  federation: string | null;
  demo: DemoStanding | null;
  /** The way through the demo, at the foot of the page. */
  guide?: ReactNode;
  /** The page came over plain HTTP. */
  insecure: boolean;
  language: Language;
  theme: ThemeChoice;
  isRailNarrow?: boolean;
  children: ReactNode;
}

export function Shell(props: ShellProps) {
  const { kind, demo, guide, insecure, language, theme, children } = props;
  const { t } = useTranslation("shell");
  const { pathname } = useLocation();
  const isNarrow = useRailWidth(props.isRailNarrow ?? false);
  const frame = { ...props, current: currentEntry(props.navigation, pathname) };
  return (
    <div
      className={styles.shell}
      data-kind={kind}
      data-demo={demo ? "" : undefined}
      data-narrow={isNarrow || undefined}
    >
      <a href="#content" className={styles.skip}>
        {t("skip")}
      </a>
      <LoadingBar />
      {demo && <DemoStrip {...demo} language={language} hasLanguage={kind === "staff"} />}
      <div className={styles.top}>
        <TopBar frame={frame} />
      </div>
      <div className={styles.columns}>
        {kind === "staff" && (
          <div className={styles.rail}>
            <Rail frame={frame} isNarrow={isNarrow} />
          </div>
        )}
        <div className={styles.column}>
          {insecure && <InsecureBanner />}
          <main id="content" className={styles.main} tabIndex={-1}>
            {children}
          </main>
          {kind === "public" && (
            <footer className={styles.footer}>
              <p>{[props.federation, t("tagline")].filter(Boolean).join(" · ")}</p>
              <ThemeSwitch theme={theme} isPublic />
            </footer>
          )}
        </div>
      </div>
      {guide}
      <div className={styles.bottom}>
        <BottomBar frame={frame} />
      </div>
    </div>
  );
}

function InsecureBanner() {
  const { t } = useTranslation("shell");
  return (
    <aside className={styles.insecure} aria-label={t("insecure.title")}>
      <Icon name="lock-open" size={18} />
      <p>
        <strong>{t("insecure.title")}</strong> {t("insecure.what")}
      </p>
    </aside>
  );
}
