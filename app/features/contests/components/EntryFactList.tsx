import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import type { EntryPage } from "../find-entry-page.server";

/** Who enters which contest, and what they say of themselves. */
export function EntryFactList({ entry, isOwn = false }: { entry: EntryPage; isOwn?: boolean }) {
  const { t } = useTranslation("contests");
  const { contestId, contestName, number, teamName, statement, origin, unionName, members } = entry;
  // The records behind are the staff's to open, not the entrant's.
  const linked = (to: string, label: string) => (isOwn ? label : <Link to={to}>{label}</Link>);
  return (
    <Facts
      items={[
        {
          label: t("entry.contest"),
          value: linked(`/contests/${contestId}`, contestName),
        },
        ...(number === null
          ? []
          : [{ label: t("entry.number"), value: t("entry.numberIs", { number }) }]),
        ...(teamName === null ? [] : [{ label: t("entry.teamName"), value: teamName }]),
        {
          label: t("entry.contestants"),
          value: members.map(({ workerId, name }, index) => (
            <span key={workerId}>
              {index > 0 ? t("plan.between") : ""}
              {linked(`/workers/${workerId}`, name)}
            </span>
          )),
        },
        { label: t("entry.union"), value: unionName },
        { label: t("entry.origin"), value: t(`entry.origins.${origin}`) },
        { label: t("entry.statement"), value: statement || t("entry.noStatement") },
      ]}
    />
  );
}
