import { Link } from "@remix-run/react";
import { Icon } from "../icons";
import { Count } from "./Count";
import styles from "./MoreGroups.module.css";
import type { NavigationGroup, NavigationItem } from "./navigation";

/** The entries for which a bar has no room. */
export function MoreGroups({
  groups,
  current,
}: {
  groups: readonly NavigationGroup[];
  current: NavigationItem | null;
}) {
  return groups.map(({ label, items }) => (
    <div key={label ?? items[0]?.to} className={styles.group}>
      {label && <p className={styles.label}>{label}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              className={styles.entry}
              aria-current={item === current ? "page" : undefined}
            >
              <Icon name={item.icon} />
              {item.label}
              <Count of={item.count} look="plain" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
