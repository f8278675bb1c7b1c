import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import type { EntryPage } from "../find-entry-page.server";
import { ReplacementList } from "./ReplacementList";

/** Who enters which contest, and what they say of themselves. */
export function EntryFactList({ entry, isOwn = false }: { entry: EntryPage; isOwn?: boolean }) {
  const { t } = useTranslation("contests");
  const { contestId, contestName, number, teamName, statement, origin, unionName } = entry;
  const { members, leader, replacements } = entry;
  // The records behind are the staff's to open, not the entrant's.
  const linked = (to: string, label: string) => (isOwn ? label : <Link to={to}>{label}</Link>);
  const people = (part: "contestant" | "substitute") =>
    members
      .filter((member) => member.part === part)
      .map(({ workerId, name }, index) => (
        <span key={workerId}>
          {index > 0 ? t("plan.between") : ""}
          {linked(`/workers/${workerId}`, name)}
        </span>
      ));
  const substitutes = people("substitute");
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
        { label: t("entry.contestants"), value: people("contestant") },
        ...(substitutes.length === 0
          ? []
          : [{ label: t("entry.substitutes"), value: substitutes }]),
        ...(leader === null
          ? []
          : [
              {
                label: t("entry.leader"),
                value: linked(`/workers/${leader.workerId}`, leader.name),
              },
            ]),
        ...(replacements.length === 0
          ? []
          : [
              {
                label: t("entry.replacements"),
                value: <ReplacementList replacements={replacements} />,
              },
            ]),
        { label: t("entry.union"), value: unionName },
        { label: t("entry.origin"), value: t(`entry.origins.${origin}`) },
        { label: t("entry.statement"), value: statement || t("entry.noStatement") },
      ]}
    />
  );
}
