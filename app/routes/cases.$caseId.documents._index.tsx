import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDocument } from "~/features/contests/add-document.server";
import { DocumentForm } from "~/features/contests/components/DocumentForm";
import { DocumentShelf } from "~/features/contests/components/DocumentShelf";
import { addDocumentSchema, documentViewSchema } from "~/features/contests/contests.schemas";
import { chosenDocument } from "~/features/contests/domain/entry-documents";
import { DOCUMENT_PLACES } from "~/features/contests/domain/refusal-places";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import { requireDocuments } from "~/web/entry-documents.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseUpload } from "~/web/parse-upload.server";
import { fileRefused, refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:documents.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { entry, home } = await requireDocuments(args);
  const { searchParams } = new URL(args.request.url);
  const view = documentViewSchema.parse(Object.fromEntries(searchParams));
  const { caseId, contestName, people, missing, isOver } = entry;
  const chosen = chosenDocument(people, view);
  return {
    ...{ formKey: newId(), caseId, contestName, people, chosen, home },
    isComplete:
      !isOver && missing.length === 0 && people.every(({ papers }) => papers.every(isSettled)),
  };
}

/** Nothing sent back of it still waits to be handed in again. */
function isSettled({ said }: { readonly said: string | null }): boolean {
  return said === null;
}

export async function action(args: ActionFunctionArgs) {
  const { actor, entry } = await requireDocuments(args);
  const { request, context } = args;
  const { caseId } = entry;
  const upload = await parseUpload(request, context, SCAN_FILES);
  const form = readForm(upload.form, context, addDocumentSchema);
  if (!upload.file.ok) return fileRefused(context, upload.file.reason, SCAN_FILES);
  if (!form.ok) return unprocessable(form.problem);
  const input = { caseId, ...form.value, file: upload.file.value };
  const result = await addDocument(commandOf(context, actor, form.key), context, input);
  if (!result.ok) {
    const place = { words: "contests", fields: DOCUMENT_PLACES };
    return refused(context, result.reason, form.values, place);
  }
  return redirect(`/cases/${caseId}/documents`);
}

export default function EntryDocumentsPage() {
  const { t } = useTranslation("contests");
  const { formKey, caseId, contestName, people, chosen, isComplete, home } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("documents.title")}
      meta={contestName}
      breadcrumb={[{ label: t("roads:entry.title"), to: home }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      {isComplete ? <Callout tone="good">{t("documents.complete")}</Callout> : null}
      {chosen ? <DocumentForm {...{ chosen, formKey, problem }} /> : null}
      <DocumentShelf {...{ caseId, people, chosen }} />
      <ButtonLink to={home} look="quiet">
        {t("documents.back")}
      </ButtonLink>
    </Page>
  );
}
