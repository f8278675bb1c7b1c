import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { OnDate, When } from "~/ui/When";
import { Tail } from "./Tail";

interface WorkerFactsProps {
  here: string;
  facts: {
    namePinyin: string;
    bornOn: string | null;
    identityKind: string | null;
    identityTail: string | null;
    phoneTail: string | null;
    createdAt: string;
  };
  mayReveal: boolean;
}

/** Who a worker is; numbers by their end, with the way to see them whole. */
export function WorkerFacts({ here, facts, mayReveal }: WorkerFactsProps) {
  const { t } = useTranslation("registry");
  const { namePinyin, bornOn, identityKind, identityTail, phoneTail, createdAt } = facts;
  const reveal = (field: "identity" | "phone", tail: string | null) =>
    mayReveal && tail ? (
      <Link to={`${here}/reveal?field=${field}`}>{t(`reveal.${field}`)}</Link>
    ) : null;
  return (
    <Section>
      <Facts
        items={[
          { label: t("fields.pinyin"), value: namePinyin },
          {
            label: t(`identityKinds.${identityKind ?? "resident-id"}`),
            value: <Tail of="identity" tail={identityTail} />,
            note: reveal("identity", identityTail),
          },
          {
            label: t("fields.phone"),
            value: <Tail of="phone" tail={phoneTail} />,
            note: reveal("phone", phoneTail),
          },
          {
            label: t("fields.bornOn"),
            value: bornOn ? <OnDate on={bornOn} /> : t("unknown"),
          },
          { label: t("fields.registeredAt"), value: <When at={createdAt} /> },
        ]}
      />
    </Section>
  );
}
