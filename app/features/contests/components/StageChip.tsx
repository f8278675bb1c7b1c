import { useTranslation } from "react-i18next";
import type { IconName } from "~/ui/icons";
import { StatusChip } from "~/ui/StatusChip";

const ICONS: Readonly<Record<string, IconName>> = {
  draw: "dice",
  judging: "gavel",
  locked: "lock",
  recheck: "checks",
  decoded: "eye",
  released: "message-report",
  appeals: "message-report",
};

/** Where a stage stands on its road. */
export function StageChip({ state }: { state: string }) {
  const { t } = useTranslation("roads");
  return (
    <StatusChip tone={state === "closed" ? "good" : "info"} icon={ICONS[state] ?? "check-circle"}>
      {t(`stage.states.${state}`)}
    </StatusChip>
  );
}
