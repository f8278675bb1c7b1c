import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icons";
import styles from "./Pager.module.css";
import { pageLinks, pageRange } from "./page-numbers";
import { searchWith } from "./url-state";

/** Which rows of how many are shown, and the way to the others; nothing where there is none. */
export function Pager(props: { page: number; pageSize: number; total: number }) {
  const { t } = useTranslation("ui");
  const { current, pages, from, to } = pageRange(props);
  // The empty state says it already.
  if (props.total === 0) return null;
  return (
    <nav className={styles.pager} aria-label={t("pager.label")}>
      <p>{t("pager.range", { from, to, total: props.total })}</p>
      {pages > 1 && (
        <ol className={styles.links}>
          <li>
            <Turn
              to={current - 1}
              isOff={current === 1}
              icon="chevron-left"
              label={t("pager.back")}
            />
          </li>
          {pageLinks(current, pages).map((page, index, all) =>
            page === null ? (
              <li key={`after ${all[index - 1]}`} className={styles.gap}>
                …
              </li>
            ) : (
              <li key={page} className={styles.number}>
                <PageLink page={page} isCurrent={page === current} />
              </li>
            ),
          )}
          <li>
            <Turn
              to={current + 1}
              isOff={current === pages}
              icon="chevron-right"
              label={t("pager.on")}
            />
          </li>
        </ol>
      )}
    </nav>
  );
}

function PageLink({ page, isCurrent }: { page: number; isCurrent: boolean }) {
  const { search } = useLocation();
  const { t } = useTranslation("ui");
  return (
    <Link
      to={searchWith(search, { page: page === 1 ? null : String(page) })}
      className={styles.link}
      aria-current={isCurrent ? "page" : undefined}
      aria-label={t("pager.page", { page })}
    >
      {page}
    </Link>
  );
}

function Turn({
  to,
  isOff,
  icon,
  label,
}: {
  to: number;
  isOff: boolean;
  icon: "chevron-left" | "chevron-right";
  label: string;
}) {
  const { search } = useLocation();
  if (isOff) {
    return (
      <span className={styles.link} data-off="">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <Link
      to={searchWith(search, { page: to === 1 ? null : String(to) })}
      className={styles.link}
      aria-label={label}
    >
      <Icon name={icon} />
    </Link>
  );
}
