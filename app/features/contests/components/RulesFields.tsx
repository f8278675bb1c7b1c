import { useTranslation } from "react-i18next";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { CheckboxField } from "~/ui/fields/CheckboxField";
import { DateField } from "~/ui/fields/DateField";
import { SelectField } from "~/ui/fields/SelectField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import type { RuleSet } from "../domain/eligibility/rule-set";
import { DOCUMENT_KINDS } from "../domain/entry-documents";
import styles from "./PlanFields.module.css";

type Flag = "isMember" | "isEmployed" | "isLevelOfTrade" | "isOneContest";
type Valued = "ageFrom" | "ageUntil" | "ageOn" | "levelFrom";

/** The rules of eligibility as a form. */
export function RulesFields({
  rules,
  problem,
}: {
  rules: RuleSet;
  problem: FormProblem | undefined;
}) {
  const { t } = useTranslation(["contests", "qualifications"]);
  const at = (name: Valued) => ({
    name,
    label: t(`rules.${name}`),
    defaultValue: valueAt(problem, name, String(rules[name] ?? "")),
    error: errorAt(problem, name),
  });
  const flag = (name: Flag) => ({
    name,
    value: "1",
    label: t(`rules.${name}`),
    defaultChecked: problem ? problem.values[name] === "1" : rules[name],
  });
  return (
    <>
      <CheckboxField {...flag("isMember")} />
      <CheckboxField {...flag("isEmployed")} />
      <CheckboxField {...flag("isOneContest")} />
      <div className={styles.pair}>
        <TextField {...at("ageFrom")} inputMode="numeric" />
        <TextField {...at("ageUntil")} inputMode="numeric" />
      </div>
      <DateField {...at("ageOn")} hint={t("rules.ageOnHint")} />
      <SelectField
        {...at("levelFrom")}
        options={[
          { value: "", label: t("rules.anyLevel") },
          ...SKILL_LEVEL_KEYS.map((key, level) => ({
            value: String(level),
            label: t(`qualifications:levels.${key}`),
          })),
        ]}
      />
      <CheckboxField {...flag("isLevelOfTrade")} />
      <fieldset className={styles.ticks}>
        <legend>{t("rules.documents")}</legend>
        {DOCUMENT_KINDS.map((kind) => (
          <CheckboxField
            key={kind}
            name={`documents.${kind}`}
            value="1"
            label={t(`documents.kinds.${kind}`)}
            defaultChecked={
              problem
                ? problem.values[`documents.${kind}`] === "1"
                : (rules.documents ?? []).includes(kind)
            }
          />
        ))}
      </fieldset>
    </>
  );
}
