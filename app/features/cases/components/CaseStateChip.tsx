import { useTranslation } from "react-i18next";
import { StatusChip } from "~/ui/StatusChip";

const LOOKS = {
  open: { tone: "info", icon: "hourglass" },
  correction: { tone: "warn", icon: "back" },
  final: { tone: "neutral", icon: "check-circle" },
} as const;

/** Where a case stands. */
export function CaseStateChip({
  road,
  state,
  kind,
}: {
  road: string;
  state: string;
  kind: keyof typeof LOOKS;
}) {
  const { t } = useTranslation("roads");
  const { tone, icon } = LOOKS[kind];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`roads:${road}.states.${state}`)}
    </StatusChip>
  );
}
