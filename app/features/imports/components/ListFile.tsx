import { useTranslation } from "react-i18next";
import { FileDrop } from "~/ui/FileDrop";
import { errorAt, type FormProblem } from "~/ui/form-problem";

/** The list itself, as people have it. */
export function ListFile({ problem }: { problem: FormProblem | undefined }) {
  const { t } = useTranslation("imports");
  return (
    <FileDrop
      name="file"
      label={t("begin.file")}
      hint={t("begin.fileHint")}
      accept=".xlsx,.csv,.txt"
      error={errorAt(problem, "file") ?? errorAt(problem, "fileName")}
      isRequired
    />
  );
}
