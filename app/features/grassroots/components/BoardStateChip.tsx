import { useTranslation } from "react-i18next";
import { StatusChip } from "~/ui/StatusChip";
import type { BoardState } from "../domain/board";

const LOOKS = {
  filed: { tone: "info", icon: "hourglass" },
  recorded: { tone: "neutral", icon: "calendar" },
  running: { tone: "good", icon: "flag" },
  due: { tone: "warn", icon: "clock" },
  reported: { tone: "info", icon: "hourglass" },
  accepted: { tone: "good", icon: "check-circle" },
  doubled: { tone: "neutral", icon: "copy" },
  returned: { tone: "warn", icon: "back" },
  cancelled: { tone: "neutral", icon: "close" },
} as const;

/** Where a grassroots contest stands on the board. */
export function BoardStateChip({ state }: { state: BoardState }) {
  const { t } = useTranslation("grassroots");
  const { tone, icon } = LOOKS[state];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`board.states.${state}`)}
    </StatusChip>
  );
}
