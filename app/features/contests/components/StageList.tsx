import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { stagePath } from "../domain/stage-places";
import type { ContestPage } from "../find-contest-page.server";
import { StageChip } from "./StageChip";

/** The stages of a contest, each with where it stands and the way to its page. */
export function StageList({ stages }: Pick<ContestPage, "stages">) {
  const { t } = useTranslation("contests");
  return (
    <Facts
      items={stages.map((stage) => ({
        label: t("stage.name", { count: stage.seq, name: stage.schemeStage }),
        value: <StageChip state={stage.state} />,
        note: (
          <>
            <Link to={stagePath(stage)}>{t("stage.open")}</Link> ·{" "}
            <Link to={`/boards/${stage.id}`}>{t("stage.board")}</Link>
          </>
        ),
      }))}
    />
  );
}
