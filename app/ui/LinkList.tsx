import { Link } from "@remix-run/react";
import { Icon, type IconName } from "./icons";
import styles from "./LinkList.module.css";

interface LinkListProps {
  items: readonly {
    to: string;
    icon: IconName;
    label: string;
    note?: string | undefined;
    /** It leads to a file to take down, not to a page. */
    isFile?: boolean;
  }[];
}

/** Ways on from here, each a whole row to tap. */
export function LinkList({ items }: LinkListProps) {
  return (
    <ul className={styles.list}>
      {items.map(({ to, icon, label, note, isFile = false }) => (
        <li key={to}>
          <Link to={to} className={styles.row} reloadDocument={isFile}>
            <Icon name={icon} />
            <span className={styles.label}>
              {label}
              {note ? <small>{note}</small> : null}
            </span>
            <Icon name="chevron-right" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
