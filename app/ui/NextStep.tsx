import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icons";
import styles from "./NextStep.module.css";

interface Blocker {
  sentence: string;
  to?: string;
  linkLabel?: string;
}

interface NextStepProps {
  state: ReactNode;
  /** What happens next. */
  next: string;
  /** Whose turn it is, and since when. */
  turn?: string;
  since?: string;
  blockers?: readonly Blocker[];
  action?: ReactNode;
}

/** The strip under the title of a record being decided: state, next, whose turn, what blocks it. */
export function NextStep({ state, next, turn, since, blockers = [], action }: NextStepProps) {
  const { t } = useTranslation("ui");
  return (
    <section className={styles.bar} aria-label={t("nextStep.label")}>
      <dl className={styles.cells}>
        <Cell label={t("nextStep.now")}>{state}</Cell>
        <Cell label={t("nextStep.next")} isStrong>
          {next}
        </Cell>
        {turn && (
          <Cell label={t("nextStep.turn")} isStrong>
            {since ? t("nextStep.turnSince", { turn, since }) : turn}
          </Cell>
        )}
        {blockers.length > 0 && (
          <Cell label={t("nextStep.blocked", { count: blockers.length })} isWide>
            <ul className={styles.blockers}>
              {blockers.map((blocker) => (
                <BlockerLine key={blocker.sentence} {...blocker} />
              ))}
            </ul>
          </Cell>
        )}
      </dl>
      {action && <div className={styles.action}>{action}</div>}
    </section>
  );
}

function Cell({
  label,
  isStrong,
  isWide,
  children,
}: {
  label: string;
  isStrong?: boolean;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={styles.cell} data-wide={isWide}>
      <dt>{label}</dt>
      <dd className={isStrong ? styles.strong : undefined}>{children}</dd>
    </div>
  );
}

function BlockerLine({ sentence, to, linkLabel }: Blocker) {
  const { t } = useTranslation("ui");
  return (
    <li>
      <Icon name="alert" size={18} className={styles.warn} />
      <span>
        {sentence}
        {to && " "}
        {to && (
          <Link to={to} className={styles.mend}>
            {linkLabel ?? t("nextStep.mend")}
            <Icon name="chevron-right" size={14} />
          </Link>
        )}
      </span>
    </li>
  );
}
