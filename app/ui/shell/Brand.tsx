import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Mark } from "../Mark";
import styles from "./Brand.module.css";

export function Brand({ federation }: { federation: string | null }) {
  const { t } = useTranslation("shell");
  return (
    <Link to="/" className={styles.brand}>
      <Mark />
      <span className={styles.text}>
        <span className={styles.word}>{t("product")}</span>
        {federation && (
          <span className={styles.federation} data-federation="">
            {federation}
          </span>
        )}
      </span>
    </Link>
  );
}
