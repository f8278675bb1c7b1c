import styles from "./Words.module.css";

/** What a person wrote, with their own line breaks, however long its words are. */
export function Words({ children }: { children: string }) {
  return <p className={styles.words}>{children}</p>;
}
