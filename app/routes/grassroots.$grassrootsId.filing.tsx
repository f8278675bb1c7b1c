import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import { readCase } from "~/features/cases/read-cases.server";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { FilingFields } from "~/features/grassroots/components/FilingFields";
import { ReturnedFields } from "~/features/grassroots/components/ReturnedFields";
import { REFUSAL_PLACES } from "~/features/grassroots/domain/refusal-places";
import { filingValues } from "~/features/grassroots/find-filing.server";
import { mendFilingSchema } from "~/features/grassroots/grassroots.schemas";
import { mendFiling } from "~/features/grassroots/mend-filing.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseUpload } from "~/web/parse-upload.server";
import { requireFiledGrassroots } from "~/web/readable-grassroots.server";
import { refusedMove } from "~/web/refused-move.server";
import { found } from "~/web/require-actor.server";
import { fileRefused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:filing.mendTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requireFiledGrassroots(args);
  const { db, roads } = args.context;
  const file = found(await readCase(db, roads, contest.caseId));
  if (contest.state !== "filing-returned") throw redirect(`/grassroots/${contest.id}`);
  return {
    formKey: newId(),
    contest: { id: contest.id, name: contest.name },
    version: file.facts.version,
    values: filingValues(contest),
    trades: await Trades.findAllNewest(db),
    returns: await findOpenReturns(db, contest.caseId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requireFiledGrassroots(args);
  const { request, context } = args;
  const upload = await parseUpload(request, context, SCAN_FILES);
  const form = readForm(upload.form, context, mendFilingSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { file } = upload;
  if (!file.ok && file.reason !== "file-missing") {
    return fileRefused(context, file.reason, SCAN_FILES, form.values);
  }
  const { fileName, ...mended } = form.value;
  const planFile = file.ok ? { file: file.value, fileName: fileName ?? "" } : null;
  const input = { ...mended, grassrootsId: contest.id, planFile };
  const result = await mendFiling(commandOf(context, actor, form.key), context, input);
  if (!result.ok) {
    const place = { words: "grassroots", road: "grassroots", fields: REFUSAL_PLACES };
    return refusedMove(context, result.reason, form.values, place);
  }
  return redirect(`/grassroots/${contest.id}`);
}

export default function MendFiling() {
  const { t } = useTranslation("grassroots");
  const { formKey, contest, version, values, trades, returns } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/grassroots/${contest.id}`;
  const fields = new Set(returns.map(({ field }) => field));
  return (
    <Page
      title={t("filing.mendTitle")}
      breadcrumb={[{ label: contest.name, to: here }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <ReturnedFields returns={returns} />
      <Section hint={t("filing.mendLead")}>
        <WriteForm formKey={formKey} hasFile>
          <input type="hidden" name="version" value={version} />
          <FilingFields
            values={values}
            trades={trades}
            problem={problem}
            isAsked={(part) => fields.has(part)}
          />
          <FormActions>
            <Button look="ink" size="large" type="submit">
              {t("filing.mendSubmit")}
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
