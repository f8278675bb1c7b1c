import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";
import { stagePath } from "../domain/stage-places";

export interface FramedStage {
  readonly id: string;
  readonly contestId: string;
  readonly contestName: string;
  readonly schemeStage: string;
}

/** A page below a stage, with the way back to it. */
export function StageFrame({
  title,
  stage,
  width = "full",
  actions,
  children,
}: {
  title: string;
  stage: FramedStage;
  width?: "form" | "reading" | "full";
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("stages");
  return (
    <Page
      title={title}
      breadcrumb={[
        { label: stage.contestName, to: `/contests/${stage.contestId}` },
        { label: stage.schemeStage, to: stagePath(stage) },
      ]}
      width={width}
      actions={actions}
      meta={t("page.heading", { contest: stage.contestName, stage: stage.schemeStage })}
    >
      {children}
    </Page>
  );
}
