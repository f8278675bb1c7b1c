import { useTranslation } from "react-i18next";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { Callout } from "~/ui/Callout";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { OnDate, When } from "~/ui/When";
import { warningsAbout } from "../domain/certificate-warnings";
import type { LookupOutcome } from "../domain/lookup";

interface CertificateFactsProps {
  facts: {
    tradeName: string;
    knownTrade: string | null;
    occupationCode: string | null;
    level: number;
    number: string;
    issuer: string;
    issuedOn: string;
    voidedAt: string | null;
    voidReason: string | null;
  };
  lookups: readonly { seq: number; outcome: LookupOutcome; lookedUpAt: string; byName: string }[];
}

/** What a certificate says, what its number says otherwise, and what the register answered when. */
export function CertificateFacts({ facts, lookups }: CertificateFactsProps) {
  const { t } = useTranslation("qualifications");
  const warnings = warningsAbout(facts);
  return (
    <>
      {facts.voidedAt ? (
        <Callout tone="warn" title={t("certificates.void")}>
          {facts.voidReason}
        </Callout>
      ) : null}
      {warnings.length > 0 ? (
        <Callout tone="warn" title={t("certificates.doubtful")}>
          {warnings.map((warning) => t(`warnings.${warning}`)).join("")}
        </Callout>
      ) : null}
      <Section>
        <Facts
          items={[
            {
              label: t("fields.trade"),
              value: facts.tradeName,
              note: facts.occupationCode ?? t("certificates.tradeUnknown"),
            },
            {
              label: t("fields.level"),
              value: t(`levels.${SKILL_LEVEL_KEYS[facts.level] ?? "apprentice"}`),
            },
            { label: t("fields.number"), value: facts.number },
            { label: t("fields.issuer"), value: facts.issuer || t("fields.issuerUnknown") },
            { label: t("fields.issuedOn"), value: <OnDate on={facts.issuedOn} /> },
            ...lookups.map(({ seq, outcome, lookedUpAt, byName }) => ({
              label: t("lookups.nth", { seq }),
              value: t(`lookups.${outcome}`),
              note: (
                <>
                  {byName} <When at={lookedUpAt} />
                </>
              ),
            })),
          ]}
        />
      </Section>
    </>
  );
}
