import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TABLE_FILES } from "~/features/files/domain/file-rules";
import { beginImport } from "~/features/imports/begin-import.server";
import { ListFile } from "~/features/imports/components/ListFile";
import { ListTemplates } from "~/features/imports/components/ListTemplates";
import { kindsFor } from "~/features/imports/find-import-page.server";
import { beginImportSchema } from "~/features/imports/imports.schemas";
import { findKeepingUnions } from "~/features/registry/find-keeping-unions.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { SelectField } from "~/ui/fields/SelectField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseUpload } from "~/web/parse-upload.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { fileRefused, refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "imports:begin.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const kinds = kindsFor(context.importKinds, actor);
  allow(kinds.length > 0);
  const asked = new URL(request.url).searchParams.get("kind") ?? "";
  const unions = await findKeepingUnions(context.db, actor);
  return { formKey: newId(), kinds, asked, unions };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(kindsFor(context.importKinds, actor).length > 0);
  const upload = await parseUpload(request, context, TABLE_FILES);
  const form = readForm(upload.form, context, beginImportSchema);
  if (!upload.file.ok) {
    return fileRefused(context, upload.file.reason, TABLE_FILES, typedIn(upload.form));
  }
  if (!form.ok) return unprocessable(form.problem);
  const result = await beginImport(
    commandOf(context, actor, form.key),
    context.importKinds[form.value.kind],
    { ...form.value, contestId: null, file: upload.file.value },
  );
  if (!result.ok) {
    const fields = { "union-unknown": "unionId" };
    return refused(context, result.reason, form.values, { words: "imports", fields });
  }
  context.jobs.wake();
  return redirect(`/imports/${result.value.importId}`);
}

function typedIn(form: FormData): Record<string, string> {
  return { kind: String(form.get("kind") ?? ""), unionId: String(form.get("unionId") ?? "") };
}

export default function NewImport() {
  const { t } = useTranslation("imports");
  const { formKey, kinds, asked, unions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("begin.title")}
      breadcrumb={[{ label: t("list.title"), to: "/imports" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey} hasFile>
          <SelectField
            name="kind"
            label={t("begin.kind")}
            options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            defaultValue={valueAt(problem, "kind", asked || kinds[0])}
            error={errorAt(problem, "kind")}
            isRequired
          />
          <ChoiceField
            name="unionId"
            label={t("begin.union")}
            hint={t("begin.unionHint")}
            options={unions}
            defaultValue={valueAt(problem, "unionId", unions.length === 1 ? unions[0]?.value : "")}
            error={errorAt(problem, "unionId")}
          />
          <ListFile problem={problem} />
          <FormActions>
            <Button look="ink" type="submit">
              {t("begin.submit")}
            </Button>
            <ButtonLink to="/imports" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
      <ListTemplates kinds={kinds} />
    </Page>
  );
}
