import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import type { PublicContest } from "../find-public-contest.server";

/** What is held, by whom, and for how many. */
export function ContestFacts({ page }: { page: PublicContest }) {
  const { t } = useTranslation("contests");
  const { contest, hosts, standing } = page;
  const named = (kind: string) =>
    hosts
      .filter((host) => host.kind === kind)
      .map(({ name }) => name)
      .join(t("plan.between"));
  const fact = (label: string, value: string) => (value ? [{ label, value }] : []);
  const { capacity, unionQuota, minimumField } = contest;
  const size = [
    capacity === null ? t("plan.noCapacity") : t("plan.capacityIs", { count: capacity }),
    unionQuota === null ? "" : t("plan.quotaIs", { count: unionQuota }),
    minimumField === 0 ? "" : t("plan.minimumIs", { count: minimumField }),
  ];
  return (
    <Facts
      items={[
        ...fact(
          t("plan.trade"),
          [contest.tradeName, contest.occupationCode].filter(Boolean).join(" "),
        ),
        {
          label: t("plan.kind"),
          value: `${t(`levels.${contest.level}`)} · ${t(`kinds.${contest.kind}`)}`,
        },
        ...fact(t("plan.sponsors"), named("sponsor")),
        ...fact(t("plan.organisers"), named("organiser")),
        ...fact(t("plan.supporters"), named("supporter")),
        {
          label: t("plan.form"),
          value:
            contest.memberCount === 1
              ? t("plan.single")
              : t("plan.team", {
                  count: contest.memberCount,
                  substitutes: contest.substituteCount,
                }),
        },
        ...fact(t("plan.venue"), contest.venue),
        {
          label: t("plan.field"),
          value: size.filter(Boolean).join(t("plan.between")),
          note: t(standing === "open" ? "agenda:contest.entered" : "agenda:contest.accepted", {
            count: standing === "open" ? page.entryCount : page.acceptedCount,
          }),
        },
        { label: t("plan.coding"), value: t(contest.isCoded ? "plan.coded" : "plan.uncoded") },
      ]}
    />
  );
}
