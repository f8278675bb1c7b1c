import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/ui/fields/CheckboxField";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { DateField } from "~/ui/fields/DateField";
import { SelectField } from "~/ui/fields/SelectField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { tradeLabel } from "../domain/trade-label";
import type { PlanForm } from "../find-plan-form.server";
import styles from "./PlanFields.module.css";

interface PlanFieldsProps {
  form: PlanForm;
  problem: FormProblem | undefined;
}

const LEVELS = ["district", "city", "national"] as const;
const KINDS = ["skill", "knowledge", "labour"] as const;

/** The plan of a contest: what it is, who runs it, when, and for how many. */
export function PlanFields({ form, problem }: PlanFieldsProps) {
  const { t } = useTranslation("contests");
  const at = (name: keyof PlanForm["values"]) => ({
    name,
    label: t(`plan.${name}`),
    defaultValue: valueAt(problem, name, form.values[name]),
    error: errorAt(problem, name),
  });
  return (
    <>
      <Section title={t("plan.what")}>
        <TextField {...at("name")} isRequired />
        <ChoiceField
          {...at("tradeId")}
          options={form.trades.map((trade) => ({ value: trade.id, label: tradeLabel(trade) }))}
        />
        <div className={styles.pair}>
          <SelectField {...at("level")} options={optionsOf(LEVELS, (one) => t(`levels.${one}`))} />
          <SelectField {...at("kind")} options={optionsOf(KINDS, (one) => t(`kinds.${one}`))} />
        </div>
        <ChoiceField
          {...at("schemeId")}
          hint={t("plan.schemeHint")}
          options={form.schemes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxField
          name="isCoded"
          value="1"
          label={t("plan.isCoded")}
          hint={t("plan.isCodedHint")}
          defaultChecked={(problem ? problem.values.isCoded : form.values.isCoded) === "1"}
        />
      </Section>
      <Section title={t("plan.hosts")} hint={t("plan.hostsHint")}>
        <TextAreaField {...at("sponsors")} rows={2} />
        <TextAreaField {...at("organisers")} rows={2} />
        <TextAreaField {...at("supporters")} rows={2} />
      </Section>
      <Section title={t("plan.when")}>
        <div className={styles.pair}>
          <DateField {...at("entriesFromOn")} />
          <DateField {...at("entriesUntilOn")} hint={t("plan.untilHint")} />
        </div>
        <div className={styles.pair}>
          <DateField {...at("heldOn")} />
          <TextField {...at("venue")} />
        </div>
      </Section>
      <Section title={t("plan.field")}>
        <div className={styles.pair}>
          <TextField {...at("memberCount")} hint={t("plan.memberCountHint")} inputMode="numeric" />
          <TextField {...at("substituteCount")} inputMode="numeric" />
        </div>
        <div className={styles.pair}>
          <TextField {...at("capacity")} hint={t("plan.capacityHint")} inputMode="numeric" />
          <TextField {...at("unionQuota")} hint={t("plan.unionQuotaHint")} inputMode="numeric" />
        </div>
        <TextField {...at("minimumField")} hint={t("plan.minimumFieldHint")} inputMode="numeric" />
      </Section>
    </>
  );
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
) {
  return values.map((value) => ({ value, label: label(value) }));
}
