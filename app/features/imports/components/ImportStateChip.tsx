import { useTranslation } from "react-i18next";
import type { IconName } from "~/ui/icons";
import { StatusChip, type Tone } from "~/ui/StatusChip";
import type { ImportState } from "../domain/import-kind";

const LOOKS: Readonly<Record<ImportState, readonly [Tone, IconName]>> = {
  reading: ["info", "clock"],
  unreadable: ["danger", "error"],
  mapping: ["warn", "adjustments"],
  checking: ["info", "clock"],
  checked: ["warn", "eye"],
  applying: ["info", "clock"],
  done: ["good", "check-circle"],
  stopped: ["warn", "hand-stop"],
};

export function ImportStateChip({ state }: { state: ImportState }) {
  const { t } = useTranslation("imports");
  const [tone, icon] = LOOKS[state];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </StatusChip>
  );
}
