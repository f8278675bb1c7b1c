import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import type { IconName } from "~/ui/icons";
import { type FramedStage, StageFrame } from "./StageFrame";

interface CellFormProps {
  verb: string;
  cell: {
    readonly stage: FramedStage;
    readonly formKey: string;
    readonly sheetId: string;
    readonly code: string;
    readonly judge: string;
  };
  icon: IconName;
  problem: FormProblem | undefined;
  hasReason?: boolean;
  children?: ReactNode;
}

/** An act of the chief judge on one cell: it says what will happen and what is kept, and asks why. */
export function CellForm({
  verb,
  cell,
  icon,
  problem,
  hasReason = false,
  children,
}: CellFormProps) {
  const { t } = useTranslation("matrix");
  const { stage, code, judge, sheetId, formKey } = cell;
  return (
    <StageFrame stage={stage} title={t(`verbs.${verb}`)} width="form">
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t(`what.${verb}`, { code, judge })}
        kept={t(`kept.${verb}`)}
        submit={t(`verbs.${verb}`)}
        icon={icon}
        look="ink"
        backTo={`/contests/${stage.contestId}/stages/${stage.stageId}/matrix?sheet=${sheetId}`}
      >
        {children}
        {hasReason ? (
          <TextAreaField
            name="reason"
            label={t("reason")}
            defaultValue={valueAt(problem, "reason")}
            error={errorAt(problem, "reason")}
            rows={3}
            isRequired
          />
        ) : null}
      </ConfirmForm>
    </StageFrame>
  );
}
