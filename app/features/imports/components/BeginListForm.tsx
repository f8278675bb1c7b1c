import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { RadioField } from "~/ui/fields/RadioField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import type { ImportKindName } from "../domain/import-kind";
import { ListFile } from "./ListFile";
import { ListTemplates } from "./ListTemplates";

interface BeginListFormProps {
  formKey: string;
  kinds: readonly ImportKindName[];
  asked: string;
  /** Unions that may send people who are in none; none where no entrants are brought in. */
  unions: readonly { readonly value: string; readonly label: string }[];
  problem: FormProblem | undefined;
}

/** Takes a contest's list in: what it is a list of, and the file. */
export function BeginListForm({ formKey, kinds, asked, unions, problem }: BeginListFormProps) {
  const { t } = useTranslation("imports");
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("contest.hint")}>
        <WriteForm formKey={formKey} hasFile>
          <RadioField
            name="kind"
            label={t("begin.kind")}
            options={kinds.map((kind) => ({
              value: kind,
              label: t(`kinds.${kind}`),
              hint: t(`contest.kinds.${kind}`),
            }))}
            defaultValue={valueAt(problem, "kind", asked || kinds[0])}
            error={errorAt(problem, "kind")}
            isRequired
          />
          {unions.length > 0 ? (
            <ChoiceField
              name="unionId"
              label={t("contest.union")}
              hint={t("contest.unionHint")}
              options={unions}
              defaultValue={valueAt(problem, "unionId")}
              error={errorAt(problem, "unionId")}
            />
          ) : null}
          <ListFile problem={problem} />
          <FormActions>
            <Button look="ink" type="submit" icon="upload">
              {t("begin.submit")}
            </Button>
          </FormActions>
        </WriteForm>
      </Section>
      <ListTemplates kinds={kinds} />
    </>
  );
}
