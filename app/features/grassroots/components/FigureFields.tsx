import { useTranslation } from "react-i18next";
import { thousandthsText } from "~/shared/points";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import type { LabourPage } from "../find-labour-page.server";
import styles from "./FigureFields.module.css";

interface FigureFieldsProps extends Pick<LabourPage, "targets" | "rows"> {
  problem: FormProblem | undefined;
}

/** A month's figures, team by team; a blank one isn't there yet. */
export function FigureFields({ targets, rows, problem }: FigureFieldsProps) {
  const { t } = useTranslation("grassroots");
  return (
    <div className={styles.teams}>
      {rows.map(({ teamId, name, values }, row) => (
        <fieldset key={teamId} className={styles.team}>
          <legend>{name}</legend>
          {targets.map(({ id, name: target, unit, direction, goalThousandths }, at) => {
            const field = `figures.${row + 1}-${at + 1}`;
            const goal = t(`labour.${direction}`, { goal: thousandthsText(goalThousandths), unit });
            const standing = values[at] ?? "";
            // After a refusal the field holds what was typed: what someone else saved stands beside it.
            const isOther = valueAt(problem, field, standing) !== standing;
            const stands = t("labour.standsNow", { value: standing });
            return (
              <TextField
                key={id}
                name={field}
                label={target}
                hint={isOther && standing !== "" ? `${goal} · ${stands}` : goal}
                defaultValue={valueAt(problem, field, standing)}
                error={errorAt(problem, field)}
                inputMode="decimal"
              />
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
