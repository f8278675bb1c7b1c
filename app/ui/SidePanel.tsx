import { Link, useNavigate } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icons";
import styles from "./SidePanel.module.css";
import { useDocumentKeys } from "./use-document-keys";
import { isTyped } from "./use-row-keys";

/** What stands before and after the thing that is open, in the queue that is worked through. */
export interface PanelWalk {
  /** From 1; 0 where what is open isn't in the queue. */
  at: number;
  total: number;
  previousTo: string | null;
  nextTo: string | null;
}

interface SidePanelProps {
  title: ReactNode;
  closeTo: string;
  /** With it J and K go on to the next and back to the one before. */
  walk?: PanelWalk;
  meta?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** Detail beside its list: the list stays where it is, and makes room. */
export function SidePanel({ title, closeTo, walk, meta, footer, children }: SidePanelProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  usePanelKeys(closeTo, walk);
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
          {walk && walk.total > 0 ? <Walk walk={walk} /> : null}
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

function Walk({ walk: { at, total, previousTo, nextTo } }: { walk: PanelWalk }) {
  const { t } = useTranslation("ui");
  const steps = [
    { key: "K", to: previousTo, label: t("panel.previous") },
    { key: "J", to: nextTo, label: t("panel.next") },
  ];
  return (
    <nav className={styles.walk} aria-label={t("panel.walk")}>
      {at > 0 ? <span>{`${at} / ${total}`}</span> : null}
      {steps.map(({ key, to, label }) =>
        to === null ? (
          <span key={key} className={styles.step} aria-hidden="true">
            {key}
          </span>
        ) : (
          <Link key={key} to={to} className={styles.step} aria-label={label} preventScrollReset>
            {key}
          </Link>
        ),
      )}
    </nav>
  );
}

function usePanelKeys(closeTo: string, walk: PanelWalk | undefined) {
  const navigate = useNavigate();
  useDocumentKeys((event) => {
    if (event.defaultPrevented) return;
    if (document.querySelector("details[open][data-floats], dialog[open]")) return;
    const to =
      event.key === "Escape" ? closeTo : walk && !isTyped(event) ? stepOf(walk, event.key) : null;
    if (to === null) return;
    event.preventDefault();
    navigate(to, { preventScrollReset: true });
  });
}

function stepOf({ previousTo, nextTo }: PanelWalk, key: string): string | null {
  if (key.toLowerCase() === "j") return nextTo;
  return key.toLowerCase() === "k" ? previousTo : null;
}
