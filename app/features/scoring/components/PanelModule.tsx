import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import type { FormProblem } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import type { PanelsPage, StaffedModule } from "../find-panels-page.server";
import { JudgeRow } from "./JudgeRow";
import styles from "./PanelModule.module.css";
import { SeatedJudges } from "./SeatedJudges";

interface PanelModuleProps {
  page: PanelsPage;
  module: StaffedModule;
  formKey: string;
  problem: FormProblem | undefined;
}

/** The panel of one module: who of the pool marks it, who leads, and whom it can't be and why. */
export function PanelModule({ page, module, formKey, problem }: PanelModuleProps) {
  const { t } = useTranslation("panels");
  const { moduleKey, name, judges, seats } = module;
  const isTried = problem?.values.moduleKey === moduleKey;
  return (
    <Section
      title={name}
      hint={t("seated", { count: seats.length, judges })}
      isFlush={page.hasBegun}
    >
      {seats.length > 0 ? <SeatedJudges seats={seats} /> : null}
      {page.hasBegun ? null : (
        <WriteForm formKey={formKey}>
          {isTried ? <ErrorSummary errors={problem.errors} /> : null}
          <input type="hidden" name="moduleKey" value={moduleKey} />
          {seats.length === 0 ? <p className={styles.hint}>{t("proposed")}</p> : null}
          <ul className={styles.pool}>
            {page.pool.map((judge) => (
              <JudgeRow
                key={judge.accountId}
                judge={judge}
                moduleName={name}
                duty={dutyOf(module, judge.accountId, isTried ? problem : undefined)}
                freeNames={page.freeNames}
              />
            ))}
          </ul>
          <FormActions>
            <Button look={seats.length === 0 ? "ink" : "outline"} type="submit" icon="check">
              {t(seats.length === 0 ? "submit" : "again")}
            </Button>
          </FormActions>
        </WriteForm>
      )}
    </Section>
  );
}

/** What was chosen just now, else where they sit, else what is proposed. */
function dutyOf(
  { seats, proposal }: StaffedModule,
  accountId: string,
  problem: FormProblem | undefined,
): string {
  if (problem) return problem.values[`duties.${accountId}`] ?? "";
  const planned = seats.length > 0 ? seats : proposal;
  return planned.find((seat) => seat.accountId === accountId)?.duty ?? "";
}
