import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as EntryDocuments from "~/features/contests/entry-documents.queries.server";
import { removeDocument } from "~/features/contests/remove-document.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import { requireDocuments } from "~/web/entry-documents.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:documents.removeTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { entry } = await requireDocuments(args);
  const { caseId, isOver } = entry;
  const documentId = args.params.documentId ?? "";
  const { fileName } = found(await EntryDocuments.find(args.context.db, caseId, documentId));
  return { formKey: newId(), caseId, isOver, fileName };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, entry } = await requireDocuments(args);
  const { request, context, params } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { caseId: entry.caseId, documentId: params.documentId ?? "" };
  const result = await removeDocument(commandOf(context, actor, form.key), context, input);
  if (!result.ok) return refused(context, result.reason, {}, { words: "contests" });
  return redirect(`/cases/${entry.caseId}/documents`);
}

export default function RemoveDocument() {
  const { t } = useTranslation("contests");
  const { formKey, caseId, isOver, fileName } = useLoaderData<typeof loader>();
  const here = `/cases/${caseId}/documents`;
  return (
    <Page
      title={t("documents.removeTitle")}
      breadcrumb={[{ label: t("documents.title"), to: here }]}
      width="form"
    >
      <ConfirmForm
        formKey={formKey}
        problem={useActionData<typeof action>()}
        what={t(isOver ? "documents.removeOver" : "documents.removeWhat", { fileName })}
        kept={t("documents.removeKept")}
        submit={t("documents.removeSubmit")}
        icon="trash"
        backTo={here}
      />
    </Page>
  );
}
