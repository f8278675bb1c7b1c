import { Link, useNavigate } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icons";
import styles from "./SidePanel.module.css";
import { useDocumentKeys } from "./use-document-keys";

interface SidePanelProps {
  title: ReactNode;
  closeTo: string;
  meta?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** Detail beside its list: the list stays where it is, and makes room. */
export function SidePanel({ title, closeTo, meta, footer, children }: SidePanelProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEscape(closeTo);
  useEffect(() => {
    // On a phone the panel is the page, and what had the focus lies behind it.
    if (window.matchMedia("(max-width: 767px)").matches) panel.current?.focus();
  }, []);
  return (
    <aside
      className={styles.panel}
      data-side-panel=""
      aria-labelledby={id}
      tabIndex={-1}
      ref={panel}
    >
      <header className={styles.header}>
        <div className={styles.row}>
          <h2 id={id}>{title}</h2>
          <Link to={closeTo} className={styles.close} preventScrollReset>
            <Icon name="close" size={18} />
            {t("panel.close")}
          </Link>
        </div>
        {meta && <div className={styles.meta}>{meta}</div>}
      </header>
      <div className={styles.body}>{children}</div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </aside>
  );
}

function useEscape(closeTo: string) {
  const navigate = useNavigate();
  useDocumentKeys((event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (document.querySelector("details[open][data-floats], dialog[open]")) return;
    navigate(closeTo, { preventScrollReset: true });
  });
}
