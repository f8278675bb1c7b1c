import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StatusChip } from "~/ui/StatusChip";
import type { DoubleReport } from "../find-doubles.server";
import styles from "./DoubleList.module.css";
import { useDoubleWords } from "./use-double-words";

interface DoubleListProps {
  grassrootsId: string;
  doubles: readonly DoubleReport[];
  /** Who checks the report decides about them, while it waits. */
  mayDecide: boolean;
}

/** Reports of other unions that look like the same event, and why; what was decided of each. */
export function DoubleList({ grassrootsId, doubles, mayDecide }: DoubleListProps) {
  const { t } = useTranslation("grassroots");
  const words = useDoubleWords();
  return (
    <ul className={styles.list}>
      {doubles.map((one) => {
        const { otherId, otherName, otherUnionName, decision } = one;
        const to = `/grassroots/${grassrootsId}/doubles/${otherId}`;
        return (
          <li key={otherId} className={styles.double}>
            <p>
              <strong>{otherName}</strong> {otherUnionName}
            </p>
            <p className={styles.quiet}>{words(one)}</p>
            {decision ? (
              <p className={styles.quiet}>
                {t(`doubles.decided.${decidedAs(decision.keptId, grassrootsId)}`, {
                  name: decision.decidedByName,
                })}
                {decision.reason}
              </p>
            ) : (
              <p>
                <StatusChip tone="warn" icon="alert">
                  {t("doubles.open")}
                </StatusChip>
              </p>
            )}
            {mayDecide ? (
              <p>
                <Link to={to}>{t(decision ? "doubles.again" : "doubles.decide")}</Link>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function decidedAs(keptId: string | null, grassrootsId: string): "both" | "this" | "other" {
  if (keptId === null) return "both";
  return keptId === grassrootsId ? "this" : "other";
}
