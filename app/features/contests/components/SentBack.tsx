import { useTranslation } from "react-i18next";
import styles from "./SentBack.module.css";

/** Why a paper was sent back, beside it; nothing where it wasn't. */
export function SentBack({ said }: { said: string | null }) {
  const { t } = useTranslation("contests");
  if (said === null) return null;
  return <p className={styles.said}>{t("documents.said", { text: said })}</p>;
}
