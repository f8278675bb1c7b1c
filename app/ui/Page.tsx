import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Page.module.css";

interface PageProps {
  title: ReactNode;
  /** One quiet line: the document, the last change. */
  meta?: ReactNode;
  chip?: ReactNode;
  breadcrumb?: readonly { label: string; to: string }[];
  actions?: ReactNode;
  nextStep?: ReactNode;
  width?: "reading" | "form" | "full";
  /** A paper brings a title of its own: the page's stays on the screen. */
  isPaper?: boolean;
  children: ReactNode;
}

export function Page(props: PageProps) {
  const { title, meta, chip, breadcrumb = [], actions, nextStep, width = "full", children } = props;
  const { isPaper = false } = props;
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.header} data-screen-only={isPaper || undefined}>
        {breadcrumb.length > 0 && <Breadcrumb steps={breadcrumb} />}
        <div className={styles.row}>
          <div className={styles.heading}>
            <h1>{title}</h1>
            {chip}
            {meta && <div className={styles.meta}>{meta}</div>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      </header>
      <div className={styles.body}>
        {nextStep}
        {children}
      </div>
    </div>
  );
}

function Breadcrumb({ steps }: { steps: readonly { label: string; to: string }[] }) {
  const { t } = useTranslation("ui");
  return (
    <nav className={styles.breadcrumb} aria-label={t("page.breadcrumb")}>
      <ol>
        {steps.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One card of a page. */
export function Section({
  title,
  hint,
  actions,
  isFlush = false,
  children,
}: {
  title?: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  /** Content that brings its own edges: a table, a list of rows. */
  isFlush?: boolean;
  children: ReactNode;
}) {
  const hasHead = title || hint || actions;
  return (
    <section className={styles.section} data-flush={isFlush || undefined}>
      {hasHead && (
        <div className={styles.sectionHead}>
          <div className={styles.sectionTitle}>
            {title && <h2>{title}</h2>}
            {hint && <p>{hint}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      <div className={styles.sectionBody}>{children}</div>
    </section>
  );
}
