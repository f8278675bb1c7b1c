import { useTranslation } from "react-i18next";
import styles from "./WorkerName.module.css";

/** A name; English screens show its pinyin under it (glossary §4). */
export function WorkerName({ name, pinyin }: { name: string; pinyin: string }) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.name}>
      {name}
      {i18n.language === "en" && pinyin !== name ? <small>{pinyin}</small> : null}
    </span>
  );
}
