import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FileEntryFields } from "~/features/contests/components/FileEntryFields";
import { mayEnterWorkers } from "~/features/contests/contests.access";
import { fileEntrySchema } from "~/features/contests/contests.schemas";
import { REFUSAL_PLACES } from "~/features/contests/domain/refusal-places";
import { fileEntry } from "~/features/contests/file-entry.server";
import { findDocumentDesk } from "~/features/contests/find-document-desk.server";
import { findFilingForm } from "~/features/contests/find-filing-form.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FilterChips } from "~/ui/FilterChips";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refusedMove } from "~/web/refused-move.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:filing.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayEnterWorkers(actor));
  const contestId = new URL(request.url).searchParams.get("contest") ?? "";
  const form = await findFilingForm(context.db, { actor, contestId, now: context.clock.now() });
  return { formKey: newId(), ...form };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayEnterWorkers(actor));
  const form = await parseForm(request, context, fileEntrySchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await fileEntry(commandOf(context, actor, form.key), context, form.value);
  if (!result.ok) {
    const place = { words: "contests", road: "entry", fields: REFUSAL_PLACES };
    return refusedMove(context, result.reason, form.values, place);
  }
  const { caseId } = result.value;
  const desk = await findDocumentDesk(context.db, context.roads, {
    ...{ actor, caseId, now: context.clock.now() },
  });
  return redirect(`/cases/${caseId}${desk?.missing.length ? "/documents" : ""}`);
}

export default function FileEntry() {
  const { t } = useTranslation("contests");
  const { formKey, contests, contest, workers } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("filing.title")}
      breadcrumb={[{ label: t("cases:queue.title"), to: "/cases" }]}
      actions={
        contest ? (
          <ButtonLink to={`/entries/lists?contest=${contest.id}`} icon="upload">
            {t("screening.import")}
          </ButtonLink>
        ) : null
      }
      width="form"
    >
      {contest ? (
        <>
          <FilterChips
            name="contest"
            label={t("entry.contest")}
            value={contest.id}
            options={contests.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ErrorSummary errors={problem?.errors ?? []} />
          <Section hint={t("filing.lead")}>
            <WriteForm key={contest.id} formKey={formKey}>
              <FileEntryFields contest={contest} workers={workers} problem={problem} />
              <FormActions>
                <Button look="ink" type="submit">
                  {t("filing.submit")}
                </Button>
                <ButtonLink to="/cases" look="quiet">
                  {t("cancel")}
                </ButtonLink>
              </FormActions>
            </WriteForm>
          </Section>
        </>
      ) : (
        <Section isFlush>
          <EmptyState title={t("mine.empty")}>{t("filing.emptyHint")}</EmptyState>
        </Section>
      )}
    </Page>
  );
}
