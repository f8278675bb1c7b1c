import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeScheme } from "~/features/scoring/change-scheme.server";
import { SchemeFrame } from "~/features/scoring/components/SchemeFrame";
import { readSheetFile } from "~/features/scoring/read-sheet-file.server";
import { mayWriteSchemes } from "~/features/scoring/scoring.access";
import { markingSheetSchema } from "~/features/scoring/scoring.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FileDrop } from "~/ui/FileDrop";
import { FormActions } from "~/ui/FormActions";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseReadFile } from "~/web/parse-upload.server";
import { requireScheme } from "~/web/readable-scheme.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { sheetProblem } from "~/web/sheet-problem.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "schemes:markingSheet.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  allow(mayWriteSchemes(actor));
  const { id, name, version } = scheme;
  return { formKey: newId(), scheme: { id, name }, version };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  allow(mayWriteSchemes(actor));
  const { request, context } = args;
  const { form: fields, bytes } = await parseReadFile(request);
  const form = readForm(fields, context, markingSheetSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { stage, judges, version } = form.value;
  const frame = { id: scheme.id, version: 1, title: scheme.name, stage, judges };
  const sheet = await readSheetFile(bytes, frame);
  if (!sheet.ok) return unprocessable(sheetProblem(context, sheet.reason, form.values));
  const command = commandOf(context, actor, form.key);
  const draft = JSON.stringify(sheet.value);
  const result = await changeScheme(command, { schemeId: scheme.id, draft, version });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return redirect(`/schemes/${scheme.id}`);
}

export default function MarkingSheet() {
  const { t } = useTranslation("schemes");
  const { formKey, scheme, version } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SchemeFrame title={t("markingSheet.title")} scheme={scheme}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("markingSheet.hint")}>
        <WriteForm formKey={formKey} hasFile>
          <input type="hidden" name="version" value={version} />
          <FileDrop
            name="file"
            label={t("markingSheet.file")}
            hint={t("markingSheet.fileHint")}
            accept=".xlsx,.csv"
            error={errorAt(problem, "file")}
            isRequired
          />
          <TextField
            name="stage"
            label={t("stage.id")}
            defaultValue={valueAt(problem, "stage", t("markingSheet.stage"))}
            error={errorAt(problem, "stage")}
            isRequired
          />
          <TextField
            name="judges"
            label={t("module.judges")}
            inputMode="numeric"
            defaultValue={valueAt(problem, "judges", "3")}
            error={errorAt(problem, "judges")}
            isRequired
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("markingSheet.submit")}
            </Button>
            <ButtonLink to={`/schemes/${scheme.id}`} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </SchemeFrame>
  );
}
