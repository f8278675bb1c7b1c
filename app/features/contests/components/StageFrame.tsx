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
  meta,
  above,
  isPaper = false,
  actions,
  children,
}: {
  title: string;
  /** Else the contest and the stage. */
  meta?: string | undefined;
  stage: FramedStage;
  /** The page of the stage that this one belongs to. */
  above?: { readonly label: string; readonly to: string };
  isPaper?: boolean;
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
        ...(above ? [above] : []),
      ]}
      width={width}
      isPaper={isPaper}
      actions={actions}
      meta={meta ?? t("page.heading", { contest: stage.contestName, stage: stage.schemeStage })}
    >
      {children}
    </Page>
  );
}
