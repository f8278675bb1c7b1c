import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import { CONSENT_PURPOSES, type ConsentPurpose } from "../domain/consent";
import styles from "./PlaceSections.module.css";

interface ConsentListProps {
  formKey: string;
  consents: readonly { purpose: ConsentPurpose; givenAt: string; withdrawnAt: string | null }[];
}

/** For what the person agreed that data is used: what is collected, why, how long; given and withdrawn here. */
export function ConsentList({ formKey, consents }: ConsentListProps) {
  const { t } = useTranslation("registry");
  return (
    <Section title={t("consent.title")} hint={t("consent.hint")}>
      <ul className={styles.list}>
        {CONSENT_PURPOSES.map((purpose) => {
          const holding = consents.find(
            (consent) => consent.purpose === purpose && consent.withdrawnAt === null,
          );
          return (
            <li key={purpose}>
              <p>
                <strong>{t(`consent.purposes.${purpose}`)}</strong>{" "}
                {holding ? (
                  <StatusChip tone="good" icon="check">
                    {t("consent.given")} <When at={holding.givenAt} precision="day" />
                  </StatusChip>
                ) : (
                  <StatusChip tone="neutral">{t("consent.notGiven")}</StatusChip>
                )}
              </p>
              <p>{t(`consent.texts.${purpose}`)}</p>
              <WriteForm formKey={formKey}>
                <input type="hidden" name="step" value={holding ? "withdraw" : "give"} />
                <Button
                  look="outline"
                  size="small"
                  type="submit"
                  name="purpose"
                  value={purpose}
                  aria-label={t(holding ? "consent.withdrawFor" : "consent.giveFor", {
                    purpose: t(`consent.purposes.${purpose}`),
                  })}
                >
                  {t(holding ? "consent.withdraw" : "consent.give")}
                </Button>
              </WriteForm>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
