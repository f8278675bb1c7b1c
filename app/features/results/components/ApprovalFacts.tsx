import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { When } from "~/ui/When";
import type { Approval } from "../find-approval.server";

/** What is about to become final: the version, whom it lists, and how its notice stands. */
export function ApprovalFacts({ contestId, page }: { contestId: string; page: Approval }) {
  const { t } = useTranslation("results");
  const { number, reason, entryCount, awardCount, notice, openCount } = page;
  if (number === null) return null;
  return (
    <Section>
      <Facts
        items={[
          {
            label: t("approval.version"),
            value: <Link to={`/results/${contestId}`}>{t("approval.numbered", { number })}</Link>,
            note: reason,
          },
          { label: t("approval.list"), value: t("approval.counts", { entryCount, awardCount }) },
          ...(notice
            ? [
                {
                  label: t("approval.notice"),
                  value: (
                    <Link to={`/notices/${notice.id}`}>
                      <When at={notice.closesAt} isDeadline />
                    </Link>
                  ),
                },
                {
                  label: t("approval.objections"),
                  value: t("approval.open", { count: openCount }),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
