import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import { readCase } from "~/features/cases/read-cases.server";
import { EntryMending } from "~/features/contests/components/EntryMending";
import { mendEntrySchema } from "~/features/contests/contests.schemas";
import { findEntryPage } from "~/features/contests/find-entry-page.server";
import { mendEntry } from "~/features/contests/mend-entry.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { requireOwnCase } from "~/web/case-requests.server";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refusedMove } from "~/web/refused-move.server";
import { found } from "~/web/require-actor.server";
import { unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:own.mendTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { caseId } = await requireOwnCase(args);
  const { db, roads } = args.context;
  const entry = await findEntryPage(db, caseId);
  if (!entry) throw redirect(`/me/cases/${caseId}`);
  const file = found(await readCase(db, roads, caseId));
  return {
    formKey: newId(),
    caseId,
    version: file.facts.version,
    statement: entry.statement,
    returns: await findOpenReturns(db, caseId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, caseId, road } = await requireOwnCase(args);
  const { request, context } = args;
  if (road !== "entry") return redirect(`/me/cases/${caseId}`);
  const form = await parseForm(request, context, mendEntrySchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await mendEntry(command, context, { ...form.value, caseId });
  if (!result.ok) {
    return refusedMove(context, result.reason, form.values, { words: "contests", road });
  }
  return redirect(`/me/cases/${caseId}`);
}

export default function EntryMendingPage() {
  const { t } = useTranslation("cases");
  const { formKey, caseId, version, statement, returns } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/me/cases/${caseId}`;
  return (
    <Page
      title={t("own.mendTitle")}
      breadcrumb={[{ label: t("own.title"), to: here }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("own.mendLead", { count: returns.length })}>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="version" value={version} />
          <EntryMending caseId={caseId} returns={returns} statement={statement} problem={problem} />
          <FormActions>
            <Button look="ink" size="large" type="submit">
              {t("own.submit")}
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
