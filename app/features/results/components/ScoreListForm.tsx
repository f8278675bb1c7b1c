import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { SelectField } from "~/ui/fields/SelectField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import type { ScorePage } from "../find-score-page.server";

interface ScoreListFormProps {
  page: ScorePage;
  formKey: string;
  problem: FormProblem | undefined;
}

/** Pastes scores that were won elsewhere, and shows those that are there. */
export function ScoreListForm({ page, formKey, problem }: ScoreListFormProps) {
  const { t } = useTranslation("results");
  const { aspects, entries } = page;
  if (aspects.length === 0) return <EmptyState title={t("scores.none")} />;
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("scores.hint")}>
        <WriteForm formKey={formKey}>
          <SelectField
            name="aspectKey"
            label={t("scores.aspect")}
            options={aspects.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={valueAt(problem, "aspectKey")}
            error={errorAt(problem, "aspectKey")}
            isRequired
          />
          <TextAreaField
            name="list"
            label={t("scores.list")}
            hint={t("scores.listHint")}
            placeholder={"01\t88.00\n02\t90.50"}
            defaultValue={valueAt(problem, "list")}
            error={errorAt(problem, "list")}
            rows={8}
            isRequired
          />
          <FormActions>
            <Button look="ink" icon="check">
              {t("scores.submit")}
            </Button>
          </FormActions>
        </WriteForm>
      </Section>
      <DataTable
        caption={t("scores.title")}
        rows={entries}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: "number",
            header: t("scores.entry"),
            cell: ({ number }) => String(number).padStart(2, "0"),
          },
          ...aspects.map(({ id, name }, at) => ({
            key: id,
            header: name,
            align: "end" as const,
            cell: ({ scores }: ScorePage["entries"][number]) => scores[at] ?? "–",
          })),
        ]}
        empty={<EmptyState title={t("scores.nobody")} />}
        isDense
      />
    </>
  );
}
