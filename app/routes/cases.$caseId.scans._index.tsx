import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { attachPaper } from "~/features/cases/attach-paper.server";
import { attachPaperSchema } from "~/features/cases/cases.schemas";
import { PAPER_PLACES } from "~/features/cases/domain/paper-places";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FileDrop } from "~/ui/FileDrop";
import { FormActions } from "~/ui/FormActions";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { requireCase } from "~/web/case-requests.server";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseUpload } from "~/web/parse-upload.server";
import { allow, found } from "~/web/require-actor.server";
import { fileRefused, refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:papers.add" };

async function requireAttachable(args: LoaderFunctionArgs) {
  const { actor, caseId } = await requireCase(args);
  const { db, roads, clock } = args.context;
  const page = found(await findCasePage(db, roads, { actor, caseId, now: clock.now() }));
  allow(page.mayAttach);
  return { actor, page };
}

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await requireAttachable(args);
  const { caseId, title, note } = page;
  return { formKey: newId(), caseId, title, note };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, page } = await requireAttachable(args);
  const { request, context } = args;
  const upload = await parseUpload(request, context, SCAN_FILES);
  if (!upload.file.ok) return fileRefused(context, upload.file.reason, SCAN_FILES);
  const form = readForm(upload.form, context, attachPaperSchema);
  if (!form.ok) return unprocessable(form.problem);
  const file = upload.file.value;
  const { digest, kind } = file;
  const read = await context.jobs.ask({ kind: "read-code", input: { digest, kind } }, actor);
  const result = await attachPaper(commandOf(context, actor, form.key), context.roads, {
    caseId: page.caseId,
    ...form.value,
    file,
    read: typeof read === "string" ? read : null,
  });
  if (!result.ok) {
    const place = { words: "cases", fields: PAPER_PLACES };
    return refused(context, result.reason, form.values, place);
  }
  return redirect(`/cases/${page.caseId}`);
}

export default function CaseScans() {
  const { t } = useTranslation("cases");
  const { formKey, caseId, title, note } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/cases/${caseId}`;
  return (
    <Page
      title={t("papers.add")}
      meta={note}
      breadcrumb={[
        { label: t("queue.title"), to: "/cases" },
        { label: title, to: here },
      ]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey} hasFile>
          <FileDrop
            name="file"
            label={t("papers.file")}
            hint={t("papers.fileHint")}
            accept=".pdf,.jpg,.jpeg,.png,.webp"
            error={errorAt(problem, "file")}
            isRequired
          />
          <TextField
            name="mark"
            label={t("papers.mark")}
            hint={t("papers.markHint")}
            autoComplete="off"
            defaultValue={valueAt(problem, "mark")}
            error={errorAt(problem, "mark")}
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("papers.submit")}
            </Button>
            <ButtonLink to={here} look="quiet">
              {t("ui:confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
