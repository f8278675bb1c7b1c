import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import type { ReportFacts } from "../find-grassroots-page.server";
import { DoubleList } from "./DoubleList";

/** What whoever checks a report should have seen: doubles, and people who aren't on the register. */
export function ReportChecks({ facts: { report, doubles } }: { facts: ReportFacts }) {
  const { t } = useTranslation("grassroots");
  const { outsiders, grassrootsId } = report;
  return (
    <>
      {doubles.length > 0 ? (
        <Callout tone="warn" title={t("doubles.title")}>
          <DoubleList grassrootsId={grassrootsId} doubles={doubles} mayDecide />
        </Callout>
      ) : null}
      {outsiders.length > 0 ? (
        <Callout tone="info" title={t("report.outsidersNote", { count: outsiders.length })}>
          {outsiders.join(t("report.between"))}
        </Callout>
      ) : null}
    </>
  );
}
