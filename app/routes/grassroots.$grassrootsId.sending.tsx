import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DoubleList } from "~/features/grassroots/components/DoubleList";
import { ReportFactList } from "~/features/grassroots/components/ReportFactList";
import { REFUSAL_PLACES } from "~/features/grassroots/domain/refusal-places";
import { findGrassrootsPage } from "~/features/grassroots/find-grassroots-page.server";
import { sendReportSchema } from "~/features/grassroots/grassroots.schemas";
import { sendReport } from "~/features/grassroots/send-report.server";
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
import { parseForm } from "~/web/parse-form.server";
import { isOwnFiling, openReport, requireFiledGrassroots } from "~/web/readable-grassroots.server";
import { refusedMove } from "~/web/refused-move.server";
import { found } from "~/web/require-actor.server";
import { unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:sending.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, contest } = await requireFiledGrassroots(args);
  const { db, roads, clock } = args.context;
  await openReport(db, contest);
  const question = { grassrootsId: contest.id, actor, now: clock.now() };
  const shown = found(await findGrassrootsPage(db, roads, question));
  if (!shown.report) throw redirect(`/grassroots/${contest.id}/report`);
  return { formKey: newId(), isOwn: isOwnFiling(actor, contest), shown, report: shown.report };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requireFiledGrassroots(args);
  const { request, context } = args;
  const form = await parseForm(request, context, sendReportSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await sendReport(command, context, { ...form.value, grassrootsId: contest.id });
  if (!result.ok) {
    const place = { words: "grassroots", road: "grassroots", fields: REFUSAL_PLACES };
    return refusedMove(context, result.reason, form.values, place);
  }
  return redirect(`/grassroots/${contest.id}`);
}

export default function Sending() {
  const { t } = useTranslation(["grassroots", "roads"]);
  const { formKey, isOwn, shown, report } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { contest, page, missing, doubles } = shown;
  const here = `/grassroots/${contest.id}`;
  return (
    <Page title={t("sending.title")} breadcrumb={[{ label: contest.name, to: here }]} width="form">
      <ErrorSummary errors={problem?.errors ?? []} />
      {missing ? (
        <Callout tone="warn" title={t("sending.missing")}>
          {t(`roads:grassroots.refusals.${missing}`)}
        </Callout>
      ) : null}
      {doubles.length > 0 ? (
        <Callout tone="warn" title={t("doubles.title")}>
          <p>{t("doubles.toSender")}</p>
          <DoubleList grassrootsId={contest.id} doubles={doubles} mayDecide={false} />
        </Callout>
      ) : null}
      <Section title={t("page.report")}>
        <ReportFactList report={report} />
      </Section>
      <Section>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="version" value={page?.version ?? 0} />
          {isOwn ? null : (
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
            <Button
              look={missing ? "outline" : "ink"}
              size="large"
              icon="send"
              type="submit"
              {...(missing ? { blocked: [t(`roads:grassroots.refusals.${missing}`)] } : {})}
            >
              {t("sending.submit", { union: contest.parentName })}
            </Button>
            <ButtonLink to={`${here}/report`} look="quiet">
              {t("sending.back")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
