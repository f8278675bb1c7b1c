import styles from "./Count.module.css";

/** How many things wait behind an entry; none is not worth a zero. */
export function Count({ of, look }: { of: number | undefined; look: "plain" | "badge" }) {
  if (!of) return null;
  return <span className={styles[look]}>{look === "badge" && of > 99 ? "99+" : of}</span>;
}
