import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { When } from "~/ui/When";
import type { ContestPage } from "../find-contest-page.server";
import { EntryMeter } from "./EntryMeter";

/** How many entered, and the decision about a small field. */
export function EntryFigures({ page: { contest, entries, decision } }: { page: ContestPage }) {
  const { t } = useTranslation("contests");
  return (
    <Facts
      items={[
        {
          label: t("entries.field"),
          value: (
            <EntryMeter
              count={entries.accepted + entries.undecided}
              capacity={contest.capacity}
              minimum={contest.minimumField}
              isTeam={contest.memberCount > 1}
            />
          ),
        },
        { label: t("entries.accepted"), value: entries.accepted },
        { label: t("entries.undecided"), value: entries.undecided },
        { label: t("entries.waitlisted"), value: entries.waitlisted },
        ...(decision
          ? [
              {
                label: t("entries.decision"),
                value: t(decision.hasAwards ? "field.withAwards" : "field.withoutAwards", {
                  count: decision.acceptedCount,
                }),
                note: (
                  <>
                    {decision.reason} · {decision.decidedByName} <When at={decision.decidedAt} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
