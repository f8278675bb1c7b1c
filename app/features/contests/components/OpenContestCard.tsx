import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { OnDate } from "~/ui/When";
import type { OpenContest } from "../find-open-contests.server";

/** A contest that a worker can enter now, or why not, or where their entry stands. */
export function OpenContestCard({ contest }: { contest: OpenContest }) {
  const { t } = useTranslation(["contests", "roads"]);
  const { id, name, occupationCode, entriesUntilOn, heldOn, venue, entry } = contest;
  return (
    <Section title={name} hint={occupationCode} actions={<Act contest={contest} />}>
      <Facts
        items={[
          ...(entriesUntilOn
            ? [{ label: t("plan.entriesUntilOn"), value: <OnDate on={entriesUntilOn} /> }]
            : []),
          ...(heldOn
            ? [{ label: t("plan.heldOn"), value: <OnDate on={heldOn} />, note: venue }]
            : []),
          {
            label: t("mine.you"),
            value: entry ? (
              <StatusChip tone="info" icon="hourglass">
                {t(`roads:entry.states.${entry.state}`)}
              </StatusChip>
            ) : (
              <Answer key={id} contest={contest} />
            ),
          },
        ]}
      />
    </Section>
  );
}

function Act({ contest: { id, entry, verdict, isTeam } }: { contest: OpenContest }) {
  const { t } = useTranslation("contests");
  if (entry?.caseId) {
    return <ButtonLink to={`/me/cases/${entry.caseId}`}>{t("mine.see")}</ButtonLink>;
  }
  if (entry) return null;
  if (isTeam || verdict === "not-met") return null;
  return (
    <ButtonLink to={`/me/contests/${id}/entry`} look="ink">
      {t("mine.enter")}
    </ButtonLink>
  );
}

/** Whether this worker can enter, in words; the reasons where not. */
function Answer({ contest: { verdict, verdicts, isTeam } }: { contest: OpenContest }) {
  const { t } = useTranslation("contests");
  if (verdict !== "not-met") {
    return (
      <StatusChip tone="good" icon="check">
        {t(isTeam ? "mine.throughUnion" : "mine.can")}
      </StatusChip>
    );
  }
  const reasons = verdicts
    .filter((one) => one.verdict === "not-met")
    .map(({ rule }) => t(`eligibility.unmet.${rule}`));
  return (
    <StatusChip tone="warn" icon="alert">
      {reasons.join(t("plan.between"))}
    </StatusChip>
  );
}
