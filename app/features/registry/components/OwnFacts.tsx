import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { OnDate, When } from "~/ui/When";
import type { WorkerField } from "../domain/worker-fields";
import { PeriodText } from "./PeriodText";
import { Tail } from "./Tail";

interface Dated {
  startsOn: string | null;
  endsOn: string | null;
}

interface Request {
  id: string;
  field: string;
  text: string;
  outcome: "corrected" | "kept" | null;
  answer: string | null;
}

interface OwnFactsProps {
  facts: {
    name: string;
    unionName: string;
    bornOn: string | null;
    identityKind: string | null;
    identityTail: string | null;
    phoneTail: string | null;
  };
  memberships: readonly (Dated & { unionName: string })[];
  employments: readonly (Dated & { employerName: string })[];
  ties: readonly { role: string; withName: string }[];
  requests: readonly Request[];
  reveals: readonly {
    id: string;
    field: string;
    reason: string;
    revealedAt: string;
    byName: string;
  }[];
  certificateCount: number;
}

/** What the union knows about the person reading; each fact can be said to be wrong. */
export function OwnFacts(props: OwnFactsProps) {
  const { facts, memberships, employments, ties, requests, reveals } = props;
  const { t } = useTranslation("registry");
  const dated = (rows: readonly (Dated & { what: string })[]) =>
    rows.length === 0
      ? t("unknown")
      : rows.map(({ what, ...period }) => (
          <span key={`${what}${period.startsOn}`}>
            {what} <PeriodText {...period} />
            <br />
          </span>
        ));
  const fact = (field: WorkerField, value: ReactNode, label = t(`fieldNames.${field}`)) => ({
    label,
    value,
    note: <Doubt field={field} request={requests.find((request) => request.field === field)} />,
  });
  const tieTexts = ties.map(({ role, withName }) => `${t(`ties.roles.${role}`)} ${withName}`);
  return (
    <>
      <Section title={t("own.known")} hint={t("own.knownHint")}>
        <Facts
          items={[
            fact("name", facts.name),
            fact(
              "identity",
              <Tail of="identity" tail={facts.identityTail} />,
              t(`identityKinds.${facts.identityKind ?? "resident-id"}`),
            ),
            fact("phone", <Tail of="phone" tail={facts.phoneTail} />),
            fact("bornOn", facts.bornOn ? <OnDate on={facts.bornOn} /> : t("unknown")),
            fact("membership", dated(memberships.map((row) => ({ ...row, what: row.unionName })))),
            fact(
              "employment",
              dated(employments.map((row) => ({ ...row, what: row.employerName }))),
            ),
            fact("ties", tieTexts.join(t("comma")) || "—"),
            fact("certificates", t("own.certificates", { count: props.certificateCount })),
          ]}
        />
      </Section>
      {reveals.length > 0 ? (
        <Section title={t("own.reveals")}>
          <Facts
            items={reveals.map(({ field, reason, revealedAt, byName }) => ({
              label: `${byName} · ${t(`fieldNames.${field}`)}`,
              value: reason,
              note: <When at={revealedAt} />,
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}

function Doubt({ field, request }: { field: WorkerField; request: Request | undefined }) {
  const { t } = useTranslation("registry");
  if (request && request.outcome === null) {
    return (
      <>
        <StatusChip tone="info" icon="hourglass">
          {t("own.asked")}
        </StatusChip>{" "}
        {request.text}
      </>
    );
  }
  return (
    <>
      {request?.outcome ? (
        <span>
          {t(`corrections.outcomes.${request.outcome}`)}
          {t("colon")}
          {request.answer}{" "}
        </span>
      ) : null}
      <Link
        to={`/me/record/correction?field=${field}`}
        aria-label={t("own.wrongFor", { field: t(`fieldNames.${field}`) })}
      >
        {t("own.wrong")}
      </Link>
    </>
  );
}
