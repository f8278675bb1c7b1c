import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { addScan } from "~/features/qualifications/add-scan.server";
import { REFUSAL_PLACES } from "~/features/qualifications/domain/refusal-places";
import { addScanSchema } from "~/features/qualifications/qualifications.schemas";
import { mayKeepWorker } from "~/features/registry/registry.access";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FileDrop } from "~/ui/FileDrop";
import { FormActions } from "~/ui/FormActions";
import { errorAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { readForm } from "~/web/parse-form.server";
import { parseUpload } from "~/web/parse-upload.server";
import { allow } from "~/web/require-actor.server";
import { fileRefused, refused, unprocessable } from "~/web/responses.server";
import { requireVisibleCertificate } from "~/web/visible-certificate.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "qualifications:scans.add" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, certificate, worker } = await requireVisibleCertificate(args);
  allow(mayKeepWorker(actor, worker.lineage));
  return { formKey: newId(), certificateId: certificate.id, tradeName: certificate.tradeName };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, certificate, worker } = await requireVisibleCertificate(args);
  allow(mayKeepWorker(actor, worker.lineage));
  const { request, context } = args;
  const upload = await parseUpload(request, context, SCAN_FILES);
  if (!upload.file.ok) return fileRefused(context, upload.file.reason, SCAN_FILES);
  const form = readForm(upload.form, context, addScanSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await addScan(commandOf(context, actor, form.key), {
    certificateId: certificate.id,
    fileName: form.value.fileName,
    file: upload.file.value,
  });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "qualifications",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/certificates/${certificate.id}`);
}

export default function Scans() {
  const { t } = useTranslation("qualifications");
  const { formKey, certificateId, tradeName } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const back = `/certificates/${certificateId}`;
  return (
    <Page
      title={t("scans.add")}
      meta={tradeName}
      breadcrumb={[{ label: t("certificates.one"), to: back }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey} hasFile>
          <FileDrop
            name="file"
            label={t("scans.file")}
            hint={t("scans.hint")}
            accept=".pdf,.jpg,.jpeg,.png,.webp"
            error={errorAt(problem, "file")}
            isRequired
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("scans.submit")}
            </Button>
            <ButtonLink to={back} look="quiet">
              {t("scans.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
