import { useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import styles from "./LoadingBar.module.css";

/** Two pixels at the top; the style sheet waits 150 ms, so that quick answers show nothing. */
export function LoadingBar() {
  const { t } = useTranslation("ui");
  if (useNavigation().state === "idle") return null;
  return (
    <div className={styles.bar} role="progressbar" aria-label={t("loading")}>
      <span />
    </div>
  );
}
