import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { OnDate } from "~/ui/When";
import type { ContestPage } from "../find-contest-page.server";

/** A contest's plan as facts; what isn't set says so. */
export function PlanFacts({ page }: { page: ContestPage }) {
  const { t } = useTranslation("contests");
  const { contest, hosts } = page;
  const named = (kind: string) =>
    hosts
      .filter((host) => host.kind === kind)
      .map(({ name }) => name)
      .join(t("plan.between"));
  const supporters = named("supporter");
  return (
    <Facts
      items={[
        { label: t("plan.trade"), value: orUnset(tradeOf(contest)) },
        {
          label: t("plan.kind"),
          value: `${t(`levels.${contest.level}`)} · ${t(`kinds.${contest.kind}`)}`,
        },
        { label: t("plan.sponsors"), value: orUnset(named("sponsor")) },
        { label: t("plan.organisers"), value: orUnset(named("organiser")) },
        ...(supporters ? [{ label: t("plan.supporters"), value: supporters }] : []),
        { label: t("plan.form"), value: <Form page={page} /> },
        { label: t("plan.window"), value: <Window page={page} /> },
        {
          label: t("plan.heldOn"),
          value: contest.heldOn ? <OnDate on={contest.heldOn} /> : orUnset(""),
        },
        { label: t("plan.venue"), value: orUnset(contest.venue) },
        { label: t("plan.field"), value: <Field page={page} /> },
        { label: t("plan.scheme"), value: <SchemeLine page={page} /> },
        { label: t("plan.coding"), value: t(contest.isCoded ? "plan.coded" : "plan.uncoded") },
      ]}
    />
  );

  function orUnset(text: string | null): ReactNode {
    return text || <span>{t("plan.unset")}</span>;
  }
}

function tradeOf({ tradeName, occupationCode }: ContestPage["contest"]): string {
  return [tradeName, occupationCode].filter(Boolean).join(" ");
}

function Form({ page: { contest } }: { page: ContestPage }) {
  const { t } = useTranslation("contests");
  if (contest.memberCount === 1) return t("plan.single");
  return t("plan.team", { count: contest.memberCount, substitutes: contest.substituteCount });
}

function Window({ page: { contest } }: { page: ContestPage }) {
  const { t } = useTranslation("contests");
  const { entriesFromOn, entriesUntilOn } = contest;
  if (!entriesFromOn || !entriesUntilOn) return t("plan.unset");
  return (
    <>
      <OnDate on={entriesFromOn} />—<OnDate on={entriesUntilOn} />
    </>
  );
}

function Field({ page: { contest } }: { page: ContestPage }) {
  const { t } = useTranslation("contests");
  const { capacity, unionQuota, minimumField } = contest;
  return [
    capacity === null ? t("plan.noCapacity") : t("plan.capacityIs", { count: capacity }),
    unionQuota === null ? t("plan.noQuota") : t("plan.quotaIs", { count: unionQuota }),
    minimumField === 0 ? t("plan.noMinimum") : t("plan.minimumIs", { count: minimumField }),
  ].join(t("plan.between"));
}

function SchemeLine({ page: { scheme } }: { page: ContestPage }) {
  const { t } = useTranslation("contests");
  if (scheme.kind === "none") return t("plan.unset");
  const word =
    scheme.kind === "in-force"
      ? t("plan.schemeInForce", { number: scheme.number })
      : t(`plan.scheme-${scheme.kind}`);
  return <Link to={`/schemes/${scheme.schemeId}`}>{word}</Link>;
}
