import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContestFrame } from "~/features/contests/components/ContestFrame";
import { TABLE_FILES } from "~/features/files/domain/file-rules";
import { beginImport } from "~/features/imports/begin-import.server";
import { BeginListForm } from "~/features/imports/components/BeginListForm";
import { BroughtLists } from "~/features/imports/components/BroughtLists";
import { findContestLists } from "~/features/imports/find-import-page.server";
import { beginContestListSchema } from "~/features/imports/imports.schemas";
import { findSendingUnions } from "~/features/registry/find-keeping-unions.server";
import { newId } from "~/shared/ids";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseUpload } from "~/web/parse-upload.server";
import { requireContest } from "~/web/readable-contest.server";
import { allow } from "~/web/require-actor.server";
import { fileRefused, refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "imports:contest.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest, lists } = await requireLists(args);
  const asked = new URL(args.request.url).searchParams.get("kind") ?? "";
  const isSending = lists.kinds.includes("entrants");
  return {
    formKey: newId(),
    contest: { id: contest.id, name: contest.name },
    asked,
    unions: isSending ? await findSendingUnions(args.context.db) : [],
    ...lists,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requireLists(args);
  const { request, context } = args;
  const upload = await parseUpload(request, context, TABLE_FILES);
  const form = readForm(upload.form, context, beginContestListSchema);
  const typed = Object.fromEntries(
    ["kind", "unionId"].map((field) => [field, String(upload.form.get(field) ?? "")]),
  );
  if (!upload.file.ok) return fileRefused(context, upload.file.reason, TABLE_FILES, typed);
  if (!form.ok) return unprocessable(form.problem);
  const result = await beginImport(
    commandOf(context, actor, form.key),
    context.importKinds[form.value.kind],
    { ...form.value, contestId: contest.id, file: upload.file.value },
  );
  if (!result.ok) {
    const fields = { "union-unknown": "unionId" };
    return refused(context, result.reason, form.values, { words: "imports", fields });
  }
  context.jobs.wake();
  return redirect(`/imports/${result.value.importId}`);
}

/** The contest, and what of it this person may bring in; who may bring nothing in has no such page. */
async function requireLists(args: LoaderFunctionArgs) {
  const { actor, contest } = await requireContest(args);
  const { db, importKinds } = args.context;
  const lists = await findContestLists(db, importKinds, { actor, contestId: contest.id });
  allow(lists.kinds.length > 0);
  return { actor, contest, lists };
}

export default function ContestLists() {
  const { t } = useTranslation("imports");
  const { formKey, contest, kinds, asked, unions, brought } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <ContestFrame title={t("contest.title")} contest={contest}>
      <BeginListForm {...{ formKey, kinds, asked, unions, problem }} />
      <BroughtLists lists={brought} />
    </ContestFrame>
  );
}
