import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { tradeLabel } from "~/features/contests/domain/trade-label";
import { FileDrop } from "~/ui/FileDrop";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { DateField } from "~/ui/fields/DateField";
import { SelectField } from "~/ui/fields/SelectField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import type { FilingForm, FilingValues } from "../find-filing.server";
import styles from "./FilingFields.module.css";

type Part = "name" | "tradeId" | "days" | "venue" | "expectedCount" | "budget" | "plan";

interface FilingFieldsProps {
  values: FilingValues;
  trades: FilingForm["trades"];
  problem: FormProblem | undefined;
  /** The parts that are asked for: all, or those that were sent back. */
  isAsked?: (part: Part) => boolean;
}

const KINDS = ["skill", "knowledge", "labour"] as const;

/** What a union says of a contest before it: what, when, where, how many, how much (screens.md §3.15). */
export function FilingFields({ values, trades, problem, isAsked = () => true }: FilingFieldsProps) {
  const { t } = useTranslation(["grassroots", "contests"]);
  const at = (name: keyof FilingValues) => ({
    name,
    label: t(`filing.${name}`),
    defaultValue: valueAt(problem, name, values[name]),
    error: errorAt(problem, name),
  });
  const part = (name: Part, fields: ReactNode) => (isAsked(name) ? fields : null);
  const kinds = KINDS.map((kind) => ({ value: kind, label: t(`contests:kinds.${kind}`) }));
  return (
    <>
      {part("name", <TextField {...at("name")} hint={t("filing.nameHint")} isRequired />)}
      {part(
        "tradeId",
        <div className={styles.pair}>
          <SelectField {...at("kind")} options={kinds} isRequired />
          <ChoiceField
            {...at("tradeId")}
            options={trades.map((trade) => ({ value: trade.id, label: tradeLabel(trade) }))}
            isRequired={false}
          />
        </div>,
      )}
      {part(
        "days",
        <div className={styles.pair}>
          <DateField {...at("startsOn")} isRequired />
          <DateField {...at("endsOn")} hint={t("filing.endsOnHint")} isRequired={false} />
        </div>,
      )}
      {part("venue", <TextField {...at("venue")} isRequired />)}
      <div className={styles.pair}>
        {part(
          "expectedCount",
          <TextField {...at("expectedCount")} inputMode="numeric" isRequired />,
        )}
        {part(
          "budget",
          <TextField {...at("budget")} hint={t("filing.budgetHint")} inputMode="decimal" />,
        )}
      </div>
      {part("plan", <PlanFields {...{ values, problem }} />)}
      {part(
        "name",
        <TextField {...at("outsideHost")} hint={t("filing.outsideHostHint")} isRequired={false} />,
      )}
    </>
  );
}

function PlanFields({ values, problem }: Pick<FilingFieldsProps, "values" | "problem">) {
  const { t } = useTranslation("grassroots");
  return (
    <>
      <TextAreaField
        name="plan"
        label={t("filing.plan")}
        hint={t("filing.planHint")}
        defaultValue={valueAt(problem, "plan", values.plan)}
        error={errorAt(problem, "plan")}
        rows={3}
        isRequired={false}
      />
      <FileDrop
        name="file"
        label={t("filing.planFile")}
        hint={t("filing.planFileHint")}
        accept=".pdf,.jpg,.jpeg,.png,.webp"
        error={errorAt(problem, "file")}
        isRequired={false}
      />
    </>
  );
}
