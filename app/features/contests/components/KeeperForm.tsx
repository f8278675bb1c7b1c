import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { FormActions } from "~/ui/FormActions";
import { SelectField } from "~/ui/fields/SelectField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import type { StageCodes } from "../find-stage-codes.server";

/** The organiser says who keeps a layer, until it is given; nobody keeps two. */
export function KeeperForm({
  codes,
  formKey,
  problem,
}: {
  codes: StageCodes;
  formKey: string;
  problem: FormProblem | undefined;
}) {
  const { t } = useTranslation("codes");
  const open = codes.layers.filter(({ issuedAt }) => issuedAt === null);
  if (open.length === 0) return null;
  const first = open.find(({ keeperName }) => keeperName === null) ?? open[0];
  const kept = new Set(codes.layers.map(({ keeperName }) => keeperName));
  const free = codes.officers.find(({ name }) => !kept.has(name));
  return (
    <Section title={t("keeper.title")} hint={t("keeper.hint")}>
      <WriteForm formKey={formKey} key={formKey}>
        <SelectField
          name="layer"
          label={t("keeper.layer")}
          options={open.map(({ layer }) => ({ value: layer, label: t(`layers.${layer}`) }))}
          defaultValue={valueAt(problem, "layer", first?.layer)}
          error={errorAt(problem, "layer")}
        />
        <SelectField
          name="keeperId"
          label={t("keeper.officer")}
          options={codes.officers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={valueAt(problem, "keeperId", free?.id)}
          error={errorAt(problem, "keeperId")}
        />
        <FormActions>
          <Button look="ink">{t("keeper.submit")}</Button>
        </FormActions>
      </WriteForm>
    </Section>
  );
}
