import { useTranslation } from "react-i18next";
import type { IconName } from "~/ui/icons";
import { StatusChip, type Tone } from "~/ui/StatusChip";
import type { ContestStanding, SkillEvent } from "../domain/skill-history";

const LOOKS: Readonly<
  Record<Exclude<ContestStanding, "entry">, { readonly tone: Tone; readonly icon: IconName }>
> = {
  released: { tone: "info", icon: "eye" },
  notice: { tone: "info", icon: "speakerphone" },
  final: { tone: "good", icon: "check" },
};

/** Where a line of the history stands. */
export function EventChip({ event }: { event: SkillEvent }) {
  const { t } = useTranslation(["skills", "roads"]);
  if (event.kind !== "contest") {
    return (
      <StatusChip tone="good" icon="check">
        {t(`chip.${event.kind}`)}
      </StatusChip>
    );
  }
  const { standing, contest } = event;
  if (standing === "entry") {
    return (
      <StatusChip tone="neutral" icon="hourglass">
        {t(`roads:entry.states.${contest.entryState}`)}
      </StatusChip>
    );
  }
  return <StatusChip {...LOOKS[standing]}>{t(`chip.${standing}`)}</StatusChip>;
}
