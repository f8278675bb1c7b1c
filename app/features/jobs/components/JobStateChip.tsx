import { useTranslation } from "react-i18next";
import type { IconName } from "~/ui/icons";
import { StatusChip, type Tone } from "~/ui/StatusChip";
import type { JobState } from "../domain/job";

const LOOKS: Readonly<Record<JobState, readonly [Tone, IconName]>> = {
  queued: ["neutral", "hourglass"],
  running: ["info", "clock"],
  done: ["good", "check-circle"],
  failed: ["danger", "error"],
  cancelled: ["warn", "hand-stop"],
};

export function JobStateChip({ state }: { state: JobState }) {
  const { t } = useTranslation("jobs");
  const [tone, icon] = LOOKS[state];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </StatusChip>
  );
}
