import { useTranslation } from "react-i18next";
import { Section } from "~/ui/Page";
import type { PublicContest } from "../find-public-contest.server";
import styles from "./SchemeOutline.module.css";

type Outline = NonNullable<PublicContest["outline"]>;

/** How the contest is marked, as it was settled when registration opened. */
export function SchemeOutline({ outline }: { outline: Outline }) {
  const { t } = useTranslation("agenda");
  return (
    <Section title={t("scheme.title")} hint={t("scheme.hint", { version: outline.version })}>
      <div className={styles.outline}>
        {outline.stages.map((stage) => (
          <Stage key={stage.name} stage={stage} isNamed={outline.stages.length > 1} />
        ))}
      </div>
    </Section>
  );
}

function Stage({ stage, isNamed }: { stage: Outline["stages"][number]; isNamed: boolean }) {
  const { t } = useTranslation("papers");
  return (
    <div className={styles.stage}>
      {isNamed ? <h3>{stage.name}</h3> : null}
      <ul>
        {stage.modules.map(({ name, weight }) => (
          <li key={name}>
            <span>{name}</span>
            {weight === null ? null : (
              <>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ inlineSize: `${weight}%` }} />
                </span>
                <strong>{weight}%</strong>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        {t("method.digits", { digits: stage.digits })}
        {t(`method.rankOn.${stage.rankOn}`)}
        {stage.metrics.length > 0
          ? t("method.ties", { metrics: stage.metrics.join(t("then")) })
          : t("method.shared")}
      </p>
    </div>
  );
}
