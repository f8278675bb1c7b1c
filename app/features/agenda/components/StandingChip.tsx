import { useTranslation } from "react-i18next";
import type { IconName } from "~/ui/icons";
import { StatusChip, type Tone } from "~/ui/StatusChip";
import type { PublicStanding } from "../domain/public-standing";

const LOOKS: Readonly<Record<PublicStanding, readonly [tone: Tone, icon: IconName]>> = {
  coming: ["neutral", "calendar"],
  open: ["good", "edit"],
  screening: ["neutral", "id"],
  drawing: ["neutral", "dice"],
  drawn: ["neutral", "flag"],
  judging: ["good", "gavel"],
  recheck: ["neutral", "checks"],
  appeals: ["neutral", "message-report"],
  closed: ["neutral", "hourglass"],
  notice: ["info", "speakerphone"],
  final: ["good", "check-circle"],
  archived: ["neutral", "folder"],
  cancelled: ["neutral", "cross-circle"],
};

/** Where a contest stands, as the public is told. */
export function StandingChip({ standing }: { standing: PublicStanding }) {
  const { t } = useTranslation("agenda");
  const [tone, icon] = LOOKS[standing];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`standings.${standing}`)}
    </StatusChip>
  );
}
