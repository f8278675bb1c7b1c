import { Link, useLocation } from "@remix-run/react";
import styles from "./FilterChips.module.css";
import { searchWith } from "./url-state";

interface FilterOption {
  /** Empty stands for "all": the name leaves the address. */
  value: string;
  label: string;
  count?: number;
}

interface FilterChipsProps {
  /** The name in the address. */
  name: string;
  options: readonly FilterOption[];
  value: string;
  label?: string;
}

export function FilterChips({ name, options, value, label }: FilterChipsProps) {
  const { search } = useLocation();
  return (
    <ul className={styles.chips} aria-label={label}>
      {options.map((option) => (
        <li key={option.value}>
          <Link
            to={searchWith(search, { [name]: option.value })}
            className={styles.chip}
            aria-current={option.value === value || undefined}
            preventScrollReset
          >
            {option.label}
            {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
