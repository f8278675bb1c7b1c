import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { renderStep, type Translate } from "~/features/scoring/domain/explanation/render";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { Icon } from "~/ui/icons";
import { searchWith } from "~/ui/url-state";
import type { Explanation } from "../find-public-result.server";
import styles from "./ExplanationPanel.module.css";
import { ScoreLadder } from "./ScoreLadder";

interface ExplanationPanelProps {
  explanation: Explanation;
  awards: readonly { readonly id: string; readonly name: string }[];
}

/** Why someone stands where they do: the reason first, then the total taken apart. */
export function ExplanationPanel({ explanation, awards }: ExplanationPanelProps) {
  const { t } = useTranslation(["results", "qualifications"]);
  const { t: say } = useTranslation("scoring");
  const { search } = useLocation();
  const { line, ladder, reason, exact } = explanation;
  const translate: Translate = (key, values) => say(key, values);
  const award = awards.find(({ id }) => id === line.award)?.name;
  const level = SKILL_LEVEL_KEYS[line.promotionLevel ?? -1];
  return (
    <>
      <header className={styles.head}>
        <div>
          <p className={styles.quiet}>
            {line.rank === null
              ? t(`own.attendance.${line.noScore ?? "expected"}`)
              : t(line.isTied ? "public.tiedRank" : "public.rankIs", { rank: line.rank })}
            {award ? ` · ${award}` : ""}
          </p>
          <h2>{line.name}</h2>
          <p className={styles.quiet}>{line.employer}</p>
        </div>
        <strong className={styles.total}>{line.total ?? "–"}</strong>
        <Link
          to={searchWith(search, { entry: "" })}
          className={styles.close}
          aria-label={t("public.close")}
          preventScrollReset
        >
          <Icon name="close" size={20} />
        </Link>
      </header>
      <section className={styles.reason}>
        <h3>{t(line.sharesTotal ? "public.whyTie" : "public.why", { total: line.total })}</h3>
        {reason.map((step) => (
          <p key={step.code}>{renderStep(step, translate)}</p>
        ))}
        {exact.totals.length > 1 ? (
          <p className={styles.quiet}>
            {t(exact.isTurned ? "public.exactTurned" : "public.exact", {
              totals: exact.totals.join(t("public.and")),
            })}
          </p>
        ) : null}
        {level ? (
          <p className={styles.quiet}>
            {t("public.promotion", { level: t(`qualifications:levels.${level}`) })}
          </p>
        ) : line.isLevelHeld ? (
          <p className={styles.quiet}>{t("public.levelHeld")}</p>
        ) : null}
      </section>
      {ladder ? <ScoreLadder ladder={ladder} /> : null}
    </>
  );
}
