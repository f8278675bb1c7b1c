import { useTranslation } from "react-i18next";
import type { IconName } from "~/ui/icons";
import { StatusChip } from "~/ui/StatusChip";

const ICONS: Readonly<Record<string, IconName>> = { draw: "dice", judging: "gavel" };

/** Where a stage stands on its road. */
export function StageChip({ state }: { state: string }) {
  const { t } = useTranslation("roads");
  const icon = ICONS[state];
  return (
    <StatusChip tone={icon ? "info" : "good"} icon={icon ?? "lock"}>
      {t(`stage.states.${state}`)}
    </StatusChip>
  );
}
