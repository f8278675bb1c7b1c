import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import type { MessageKind } from "../domain/message-kind";
import { outboxStateOf } from "../domain/outbox";

interface Outgoing {
  id: string;
  kind: MessageKind;
  createdAt: string;
  dueAt: string;
  tries: number;
  fault: string | null;
  sentAt: string | null;
  givenUpAt: string | null;
  road: string | null;
  move: string | null;
}

const LOOKS = {
  waiting: { tone: "info", icon: "hourglass" },
  sent: { tone: "good", icon: "check-circle" },
  "given-up": { tone: "danger", icon: "cross-circle" },
} as const;

/** What leaves the system, with its state and a way to try anew; for whom it is isn't told here. */
export function OutboxTable({
  messages,
  formKey,
}: {
  messages: readonly Outgoing[];
  formKey: string;
}) {
  const { t } = useTranslation(["cases", "roads"]);
  return (
    <DataTable
      caption={t("outbox.title")}
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "what",
          header: t("outbox.what"),
          isFrozen: true,
          cell: ({ kind, road, move }) =>
            kind === "stage-outcome"
              ? t("messages.outcome")
              : t("messages.line", {
                  title: t(`roads:${road}.title`),
                  move:
                    kind === "case-reminded"
                      ? t("messages.reminder")
                      : t(`roads:${road}.moved.${move}`),
                }),
        },
        {
          key: "state",
          header: t("outbox.state"),
          isWhole: true,
          cell: (row) => <State row={row} />,
        },
        {
          key: "made",
          header: t("outbox.made"),
          isWhole: true,
          cell: ({ createdAt }) => <When at={createdAt} style="table" />,
        },
        {
          key: "due",
          header: t("outbox.due"),
          isWhole: true,
          cell: (row) =>
            outboxStateOf(row) === "waiting" ? (
              <When at={row.dueAt} style="table" precision="second" />
            ) : (
              "—"
            ),
        },
        { key: "tries", header: t("outbox.tries"), align: "end", cell: ({ tries }) => tries },
        { key: "fault", header: t("outbox.fault"), cell: ({ fault }) => fault ?? "—" },
        {
          key: "retry",
          header: t("outbox.retry"),
          isWhole: true,
          cell: ({ id, sentAt, tries }) =>
            sentAt !== null || tries === 0 ? null : (
              <WriteForm formKey={formKey}>
                <input type="hidden" name="outboxMessageId" value={id} />
                <Button size="small" icon="refresh">
                  {t("outbox.retry")}
                </Button>
              </WriteForm>
            ),
        },
      ]}
      empty={<EmptyState title={t("outbox.empty")}>{t("outbox.emptyHint")}</EmptyState>}
    />
  );
}

function State({ row }: { row: Outgoing }) {
  const { t } = useTranslation("cases");
  const state = outboxStateOf(row);
  return (
    <StatusChip tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
      {t(`outbox.states.${state}`)}
    </StatusChip>
  );
}
