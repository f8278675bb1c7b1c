import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import styles from "./ActivationCodeTable.module.css";

interface ActivationCode {
  id: string;
  name: string;
  /** Shown while it works. */
  code: string | null;
  state: "waiting" | "code-used" | "code-withdrawn" | "code-expired";
  /** For an account that exists, whose password was forgotten. */
  isRenewal: boolean;
  issuedAt: string;
  issuedByName: string;
  expiresAt: string;
  formKey: string;
}

const TONES = {
  waiting: { tone: "info", icon: "hourglass" },
  "code-used": { tone: "good", icon: "check" },
  "code-withdrawn": { tone: "neutral", icon: "close" },
  "code-expired": { tone: "warn", icon: "clock" },
} as const;

/** The codes that a union has issued: what to hand to whom, and what became of it. */
export function ActivationCodeTable({ codes }: { codes: readonly ActivationCode[] }) {
  const { t } = useTranslation("identity");
  return (
    <DataTable<ActivationCode>
      caption={t("codes.list")}
      rows={codes}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("codes.name"), isFrozen: true, cell: ({ name }) => name },
        {
          key: "code",
          header: t("codes.code"),
          cell: ({ code }) => (code ? <code className={styles.code}>{code}</code> : "—"),
        },
        {
          key: "state",
          header: t("codes.state"),
          cell: ({ state, isRenewal }) => (
            <StatusChip {...TONES[state]}>
              {t(isRenewal && state === "code-used" ? "codes.renewed" : `codes.states.${state}`)}
            </StatusChip>
          ),
        },
        {
          key: "until",
          header: t("codes.until"),
          cell: ({ expiresAt }) => <When at={expiresAt} />,
        },
        { key: "by", header: t("codes.by"), cell: ({ issuedByName }) => issuedByName },
        {
          key: "act",
          header: t("codes.act"),
          cell: (code) => <CodeStep {...code} />,
        },
      ]}
      empty={<EmptyState title={t("codes.none")}>{t("codes.noneHint")}</EmptyState>}
    />
  );
}

/** What can be done about a code: take it back while it waits; once it opened an account, renew its password. */
function CodeStep({ id, name, state, isRenewal, formKey }: ActivationCode) {
  const { t } = useTranslation("identity");
  const renewable = state === "code-used" && !isRenewal;
  if (state !== "waiting" && !renewable) return null;
  const { step, label, words } = renewable
    ? { step: "renew", label: t("codes.renew"), words: t("codes.renewFor", { name }) }
    : { step: "withdraw", label: t("codes.withdraw"), words: t("codes.withdrawFor", { name }) };
  return (
    <WriteForm formKey={formKey}>
      <input type="hidden" name="step" value={step} />
      <Button
        look="outline"
        size="small"
        type="submit"
        name="activationCodeId"
        value={id}
        aria-label={words}
      >
        {label}
      </Button>
    </WriteForm>
  );
}
