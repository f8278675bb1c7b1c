import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { DOCUMENT_FIELDS } from "../domain/entry-documents";

interface EntryMendingProps {
  caseId: string;
  returns: readonly { field: string; text: string }[];
  statement: string;
  problem: FormProblem | undefined;
}

/** What was sent back: remarks are mended here, the rest on the register by the union. */
export function EntryMending({ caseId, returns, statement, problem }: EntryMendingProps) {
  const { t } = useTranslation(["contests", "roads", "cases"]);
  const said = returns.find(({ field }) => field === "statement");
  return (
    <>
      {returns
        .filter(({ field }) => field !== "statement")
        .map(({ field, text }) => (
          <Callout key={field} tone="warn" title={t(`roads:entry.fields.${field}`)}>
            {text}{" "}
            {DOCUMENT_FIELDS.some((one) => one === field) ? (
              <Link to={`/cases/${caseId}/documents?kind=${field.replace("document-", "")}`}>
                {t("documents.handAgain")}
              </Link>
            ) : (
              t("enter.mendElsewhere")
            )}
          </Callout>
        ))}
      {said ? (
        <TextAreaField
          name="statement"
          label={t("entry.statement")}
          hint={`${t("cases:own.sayThat")}${said.text}`}
          defaultValue={valueAt(problem, "statement", statement)}
          error={errorAt(problem, "statement")}
          rows={3}
        />
      ) : null}
    </>
  );
}
