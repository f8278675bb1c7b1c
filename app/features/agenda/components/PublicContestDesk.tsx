import { useTranslation } from "react-i18next";
import { RuleSentences } from "~/features/contests/components/RuleSentences";
import { Section } from "~/ui/Page";
import type { PublicContest } from "../find-public-contest.server";
import { ContestDays } from "./ContestDays";
import { ContestFacts } from "./ContestFacts";
import { HowToEnter } from "./HowToEnter";
import styles from "./PublicContestDesk.module.css";
import { RecordLinks } from "./RecordLinks";
import { SchemeOutline } from "./SchemeOutline";

/** A contest for whoever thinks of entering it, or follows it: what, who, when, where, how, and what came of it. */
export function PublicContestDesk({ page }: { page: PublicContest }) {
  const { t } = useTranslation("agenda");
  const isAsked = page.standing === "coming" || page.standing === "open";
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {isAsked ? <HowToEnter page={page} /> : <RecordLinks page={page} />}
        <Section title={t("contest.what")}>
          <ContestFacts page={page} />
        </Section>
        <Section title={t("contest.who")} hint={t("contest.whoHint")}>
          <RuleSentences rules={page.rules} />
        </Section>
        {page.outline ? <SchemeOutline outline={page.outline} /> : null}
      </div>
      <div className={styles.column}>
        <Section title={t("contest.days")}>
          <ContestDays page={page} />
        </Section>
        {isAsked ? <RecordLinks page={page} /> : null}
      </div>
    </div>
  );
}
