import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DecisionRow } from "~/features/cases/components/DecisionRow";
import type { CasePage } from "~/features/cases/find-case-page.server";
import { StageChip } from "~/features/contests/components/StageChip";
import { mendingPath, type PlacedStage } from "~/features/contests/domain/stage-places";
import type { StageBlocking } from "~/features/contests/domain/stage-road";
import { NextStep } from "~/ui/NextStep";

interface StageNextStepProps {
  stage: PlacedStage & { readonly state: string };
  page: CasePage | null;
  blockers: readonly StageBlocking[];
  formKey: string;
  returnTo: string;
  /** A step that has a form of its own. */
  action?: ReactNode;
}

/** Where a stage stands after its lock, what comes next, and what stands between. */
export function StageNextStep(props: StageNextStepProps) {
  const { stage, page, blockers, formKey, returnTo, action } = props;
  const { t } = useTranslation(["roads", "stages"]);
  const hasMoves = page?.moves.some(({ lock, hasOwnForm }) => lock === null && !hasOwnForm);
  return (
    <NextStep
      state={<StageChip state={stage.state} />}
      next={t(`stage.next.${stage.state}`)}
      turn={t(`stage.turn.${stage.state}`)}
      blockers={blockers.map(({ code, count }) => ({
        sentence: t(`stages:blockers.${code}`, { count }),
        to: mendingPath(stage, code),
        linkLabel: t(`stages:mend.${code}`),
      }))}
      action={
        action ??
        (page && hasMoves ? (
          <DecisionRow page={page} formKey={formKey} returnTo={returnTo} />
        ) : null)
      }
    />
  );
}
