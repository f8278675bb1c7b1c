import { useTranslation } from "react-i18next";
import type { IconName } from "~/ui/icons";
import { StatusChip, type Tone } from "~/ui/StatusChip";
import type { Verdict } from "../domain/import-kind";

type Shown = Verdict | "applied" | "left";

const LOOKS: Readonly<Record<Shown, readonly [Tone, IconName]>> = {
  new: ["good", "plus"],
  changes: ["info", "edit"],
  same: ["neutral", "minus"],
  refused: ["danger", "error"],
  applied: ["good", "check-circle"],
  left: ["danger", "error"],
};

/** What a row will do, or what came of it. */
export function VerdictChip({ verdict }: { verdict: Shown }) {
  const { t } = useTranslation("imports");
  const [tone, icon] = LOOKS[verdict];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`verdicts.${verdict}`)}
    </StatusChip>
  );
}
