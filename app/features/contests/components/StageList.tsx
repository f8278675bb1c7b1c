import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { StatusChip } from "~/ui/StatusChip";
import type { ContestPage } from "../find-contest-page.server";

/** The stages of a contest, each with where it stands. */
export function StageList({ stages }: Pick<ContestPage, "stages">) {
  const { t } = useTranslation(["roads", "contests"]);
  return (
    <Facts
      items={stages.map(({ seq, schemeStage, state }) => ({
        label: t("contests:stage.name", { count: seq, name: schemeStage }),
        value: (
          <StatusChip
            tone={state === "locked" ? "good" : "info"}
            icon={state === "draw" ? "dice" : state === "judging" ? "gavel" : "lock"}
          >
            {t(`roads:stage.states.${state}`)}
          </StatusChip>
        ),
      }))}
    />
  );
}
