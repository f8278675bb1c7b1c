import type { ReactNode } from "react";
import styles from "./Toolbar.module.css";

/** What stands above a list: filters, then the search and what can be done with what is shown. */
export function Toolbar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={styles.toolbar}>
      {children}
      {end && <div className={styles.end}>{end}</div>}
    </div>
  );
}
