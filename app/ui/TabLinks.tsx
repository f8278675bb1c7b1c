import { Link, useLocation } from "@remix-run/react";
import styles from "./TabLinks.module.css";

export interface TabLink {
  /** A path, or only a search ("?tab=union"). */
  to: string;
  label: string;
  count?: number;
  /** Needed only when the address alone doesn't tell. */
  isCurrent?: boolean;
}

export function TabLinks({ items, label }: { items: readonly TabLink[]; label?: string }) {
  const { pathname, search } = useLocation();
  const matches = (to: string) => to === pathname + search || to === pathname || to === search;
  const exact = items.find(
    ({ to }) => to === pathname + search || (search !== "" && to === search),
  );
  return (
    <nav className={styles.tabs} aria-label={label}>
      {items.map((item) => {
        const isCurrent = item.isCurrent ?? (exact ? item === exact : matches(item.to));
        return (
          <Link
            key={item.to}
            to={item.to}
            className={styles.tab}
            aria-current={isCurrent ? "page" : undefined}
            preventScrollReset
          >
            {item.label}
            {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
