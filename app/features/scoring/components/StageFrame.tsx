import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

export interface FramedStage {
  readonly stageId: string;
  readonly contestId: string;
  readonly contestName: string;
  readonly schemeStage: string;
}

type StageFrameProps = Omit<ComponentProps<typeof Page>, "breadcrumb" | "children"> & {
  stage: FramedStage;
  children: ReactNode;
};

/** A page below a stage, with the way back to it. */
export function StageFrame({ stage, ...page }: StageFrameProps) {
  const { t } = useTranslation("stages");
  const { contestId, stageId, contestName, schemeStage } = stage;
  return (
    <Page
      {...page}
      breadcrumb={[
        { label: t("season"), to: "/contests" },
        { label: contestName, to: `/contests/${contestId}` },
        { label: schemeStage, to: `/contests/${contestId}/stages/${stageId}` },
      ]}
    />
  );
}
