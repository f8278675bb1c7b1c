import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayEnterWorkers } from "~/features/contests/contests.access";
import { findFilingContests } from "~/features/contests/find-filing-form.server";
import { TABLE_FILES } from "~/features/files/domain/file-rules";
import { beginImport } from "~/features/imports/begin-import.server";
import { BroughtLists } from "~/features/imports/components/BroughtLists";
import { ListFile } from "~/features/imports/components/ListFile";
import { ListTemplates } from "~/features/imports/components/ListTemplates";
import { UNION_KINDS } from "~/features/imports/domain/import-kind";
import { findOwnLists } from "~/features/imports/find-import-page.server";
import { beginOwnListSchema } from "~/features/imports/imports.schemas";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FilterChips } from "~/ui/FilterChips";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseUpload } from "~/web/parse-upload.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { fileRefused, refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "imports:own.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayEnterWorkers(actor));
  const asked = new URL(request.url).searchParams.get("contest") ?? "";
  const { contests, contest } = await findFilingContests(context.db, asked, context.clock.now());
  return {
    ...{ formKey: newId(), contests, contest },
    brought: contest ? await findOwnLists(context.db, actor, contest.id) : [],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayEnterWorkers(actor));
  const upload = await parseUpload(request, context, TABLE_FILES);
  const form = readForm(upload.form, context, beginOwnListSchema);
  if (!upload.file.ok) return fileRefused(context, upload.file.reason, TABLE_FILES);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const input = { ...form.value, kind: "union-entrants", unionId: null } as const;
  const result = await beginImport(command, context.importKinds["union-entrants"], {
    ...{ ...input, file: upload.file.value },
  });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "imports" });
  context.jobs.wake();
  return redirect(`/imports/${result.value.importId}`);
}

export default function OwnLists() {
  const { t } = useTranslation(["imports", "contests", "cases"]);
  const { formKey, contests, contest, brought } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("own.title")}
      breadcrumb={[
        { label: t("cases:queue.title"), to: "/cases" },
        { label: t("contests:filing.title"), to: "/entries/new" },
      ]}
      width="form"
    >
      {contest ? (
        <>
          <FilterChips
            name="contest"
            label={t("contests:entry.contest")}
            value={contest.id}
            options={contests.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ErrorSummary errors={problem?.errors ?? []} />
          <Section hint={t(contest.memberCount > 1 ? "own.teamLead" : "own.lead")}>
            <WriteForm key={contest.id} formKey={formKey} hasFile>
              <input type="hidden" name="contestId" value={contest.id} />
              <ListFile problem={problem} />
              <FormActions>
                <Button look="ink" type="submit" icon="upload">
                  {t("begin.submit")}
                </Button>
              </FormActions>
            </WriteForm>
          </Section>
          <ListTemplates kinds={UNION_KINDS} />
          <BroughtLists lists={brought} />
        </>
      ) : (
        <Section isFlush>
          <EmptyState title={t("contests:mine.empty")}>{t("contests:filing.emptyHint")}</EmptyState>
        </Section>
      )}
    </Page>
  );
}
