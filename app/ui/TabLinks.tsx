import { Link, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import styles from "./TabLinks.module.css";

/** What stays visible beside a tab that came into sight, in pixels. */
const MARGIN = 24;

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
  const tabs = useRef<HTMLElement>(null);
  // Where the tabs don't all fit, the one that is shown comes into sight.
  useEffect(() => {
    const current = tabs.current?.querySelector("[aria-current]");
    if (!tabs.current || !current || pathname + search === "") return;
    const hidden =
      current.getBoundingClientRect().right - tabs.current.getBoundingClientRect().right;
    if (hidden > 0) tabs.current.scrollBy({ left: hidden + MARGIN });
  }, [pathname, search]);
  return (
    <nav className={styles.tabs} aria-label={label} ref={tabs}>
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
