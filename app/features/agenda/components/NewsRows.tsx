import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "~/ui/icons";
import styles from "./NewsRows.module.css";

export interface NewsRow {
  readonly key: string;
  readonly to: string;
  readonly title: ReactNode;
  readonly note: ReactNode;
  readonly chip?: ReactNode;
}

/** What the public reads in a list: a whole row to tap, what it is first, where it stands at the end. */
export function NewsRows({ rows }: { rows: readonly NewsRow[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ key, to, title, note, chip }) => (
        <li key={key}>
          <Link to={to} className={styles.row}>
            <span className={styles.words}>
              <strong>{title}</strong>
              <small>{note}</small>
            </span>
            {chip}
            <span className={styles.on}>
              <Icon name="chevron-right" size={18} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A heading of the home page with what belongs to it, and the way to all of them. */
export function NewsSection({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {aside ? <div>{aside}</div> : null}
      </header>
      {children}
    </section>
  );
}
