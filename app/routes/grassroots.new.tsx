import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { FilingFields } from "~/features/grassroots/components/FilingFields";
import { REFUSAL_PLACES } from "~/features/grassroots/domain/refusal-places";
import { fileGrassroots } from "~/features/grassroots/file-grassroots.server";
import { findFiling } from "~/features/grassroots/find-filing.server";
import { mayFileGrassroots } from "~/features/grassroots/grassroots.access";
import { fileGrassrootsSchema } from "~/features/grassroots/grassroots.schemas";
import { UnionChoiceForm } from "~/features/registry/components/UnionChoiceForm";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseUpload } from "~/web/parse-upload.server";
import { refusedMove } from "~/web/refused-move.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { fileRefused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:filing.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayFileGrassroots(actor));
  const asked = new URL(request.url).searchParams.get("union") ?? "";
  return { formKey: newId(), ...(await findFiling(context.db, { actor, asked })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayFileGrassroots(actor));
  const upload = await parseUpload(request, context, SCAN_FILES);
  const form = readForm(upload.form, context, fileGrassrootsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { file } = upload;
  // A plan as a file is not asked for; one that was chosen has to be good.
  if (!file.ok && file.reason !== "file-missing") {
    return fileRefused(context, file.reason, SCAN_FILES, form.values);
  }
  const { fileName, ...filing } = form.value;
  const planFile = file.ok ? { file: file.value, fileName: fileName ?? "" } : null;
  const command = commandOf(context, actor, form.key);
  const result = await fileGrassroots(command, context, { ...filing, planFile });
  if (!result.ok) {
    const place = { words: "grassroots", road: "grassroots", fields: REFUSAL_PLACES };
    return refusedMove(context, result.reason, form.values, place);
  }
  return redirect(`/grassroots/${result.value.grassrootsId}`);
}

export default function FileGrassroots() {
  const { t } = useTranslation("grassroots");
  const { formKey, unions, union, lastName, trades, values } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("filing.title")}
      breadcrumb={[{ label: t("board.title"), to: "/grassroots" }]}
      width="form"
    >
      {union ? (
        <>
          {union.isOwn ? null : (
            <Callout tone="info" title={t("behalf.title")}>
              {t("behalf.lead", { union: unions.find(({ value }) => value === union.id)?.label })}
            </Callout>
          )}
          <ErrorSummary errors={problem?.errors ?? []} />
          <Section hint={lastName ? t("filing.fromLast", { name: lastName }) : t("filing.lead")}>
            <WriteForm key={union.id} formKey={formKey} hasFile>
              <input type="hidden" name="unionId" value={union.id} />
              <FilingFields values={values} trades={trades} problem={problem} />
              {union.isOwn ? null : (
                <TextField
                  name="behalfNote"
                  label={t("behalf.note")}
                  hint={t("behalf.noteHint")}
                  defaultValue={valueAt(problem, "behalfNote")}
                  error={errorAt(problem, "behalfNote")}
                  isRequired
                />
              )}
              <FormActions>
                <Button look="ink" size="large" type="submit">
                  {t("filing.submit")}
                </Button>
                <ButtonLink to="/grassroots" look="quiet">
                  {t("ui:confirm.cancel")}
                </ButtonLink>
              </FormActions>
            </WriteForm>
          </Section>
        </>
      ) : (
        <UnionChoiceForm unions={unions} />
      )}
    </Page>
  );
}
