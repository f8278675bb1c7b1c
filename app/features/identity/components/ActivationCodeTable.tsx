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
          cell: ({ state }) => (
            <StatusChip {...TONES[state]}>{t(`codes.states.${state}`)}</StatusChip>
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
          cell: ({ id, state, formKey }) =>
            state === "waiting" ? (
              <WriteForm formKey={formKey}>
                <input type="hidden" name="step" value="withdraw" />
                <Button
                  look="outline"
                  size="small"
                  type="submit"
                  name="activationCodeId"
                  value={id}
                >
                  {t("codes.withdraw")}
                </Button>
              </WriteForm>
            ) : null,
        },
      ]}
      empty={<EmptyState title={t("codes.none")}>{t("codes.noneHint")}</EmptyState>}
    />
  );
}
