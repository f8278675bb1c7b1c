import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SHORT_TABLE_FILES } from "~/features/files/domain/file-rules";
import { PhotoForm } from "~/features/grassroots/components/PhotoForm";
import { PhotoGrid } from "~/features/grassroots/components/PhotoGrid";
import { ReportFields } from "~/features/grassroots/components/ReportFields";
import { ReturnedFields } from "~/features/grassroots/components/ReturnedFields";
import { REFUSAL_PLACES } from "~/features/grassroots/domain/refusal-places";
import { findReportForm } from "~/features/grassroots/find-report.server";
import { saveReportSchema } from "~/features/grassroots/grassroots.schemas";
import { saveReport } from "~/features/grassroots/save-report.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseReadFile } from "~/web/parse-upload.server";
import { listPeopleOf, unreadDetails } from "~/web/people-of-file.server";
import { openReport, requireFiledGrassroots } from "~/web/readable-grassroots.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:report.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requireFiledGrassroots(args);
  const { db } = args.context;
  return {
    formKeys: { report: newId(), photos: newId() },
    contest: { id: contest.id, name: contest.name },
    ...(await openReport(db, contest)),
    form: await findReportForm(db, contest),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requireFiledGrassroots(args);
  const { request, context } = args;
  const upload = await parseReadFile(request, SHORT_TABLE_FILES.limitBytes);
  if (upload.bytes.length > 0) return listPeopleOf(context, { ...upload, actor, contest });
  const form = readForm(upload.form, context, saveReportSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await saveReport(command, { ...form.value, grassrootsId: contest.id });
  if (result.ok) return redirect(`/grassroots/${contest.id}/sending`);
  const { reason } = result;
  const place = { words: "grassroots", fields: REFUSAL_PLACES };
  if (typeof reason === "string") return refused(context, reason, form.values, place);
  const details = "lines" in reason ? unreadDetails(context, reason.lines) : {};
  return refused(context, reason.kind, form.values, { ...place, details });
}

export default function Report() {
  const { t } = useTranslation("grassroots");
  const { formKeys, contest, returns, parts, form } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const read = problem && "read" in problem ? problem.read : null;
  const here = `/grassroots/${contest.id}`;
  const isAsked = (part: string) => parts.includes(part);
  return (
    <Page title={t("report.title")} breadcrumb={[{ label: contest.name, to: here }]} width="form">
      <ErrorSummary errors={problem?.errors ?? []} />
      {returns.length > 0 ? <ReturnedFields returns={returns} /> : null}
      {isAsked("photos") ? (
        <Section title={t("photos.title")} hint={t("photos.first")}>
          <PhotoGrid grassrootsId={contest.id} photos={form.photos} isOpen />
          <PhotoForm key={form.photos.length} grassrootsId={contest.id} formKey={formKeys.photos} />
        </Section>
      ) : null}
      <Section title={t("report.what")}>
        <WriteForm formKey={formKeys.report} hasFile>
          <input type="hidden" name="version" value={form.version} />
          <ReportFields {...{ form, problem, read, isAsked }} fileKey={formKeys.report} />
          <FormActions>
            <Button look="ink" size="large" type="submit">
              {t("report.save")}
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
