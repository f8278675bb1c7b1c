import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { REFUSAL_PLACES } from "~/features/qualifications/domain/refusal-places";
import { recordCertificateSchema } from "~/features/qualifications/qualifications.schemas";
import { recordCertificate } from "~/features/qualifications/record-certificate.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { newId } from "~/shared/ids";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { DateField } from "~/ui/fields/DateField";
import { SelectField } from "~/ui/fields/SelectField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireKeptWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "qualifications:certificates.record" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireKeptWorker(args);
  const trades = await Trades.findAllNewest(args.context.db);
  return {
    formKey: newId(),
    worker: { id: worker.id, name: worker.name },
    trades: trades.map(({ id, name, occupationCode }) => ({
      value: id,
      label: `${name} ${occupationCode}`,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, recordCertificateSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await recordCertificate(command, { ...form.value, workerId: worker.id });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "qualifications",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/certificates/${result.value.certificateId}`);
}

export default function NewCertificate() {
  const { t } = useTranslation(["qualifications", "registry"]);
  const { formKey, worker, trades } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const field = (name: string, stored = "") => ({
    name,
    defaultValue: valueAt(problem, name, stored),
    error: errorAt(problem, name),
    isRequired: true,
  });
  const levels = SKILL_LEVEL_KEYS.map((key, level) => ({
    value: String(level),
    label: t(`levels.${key}`),
  }));
  return (
    <WorkerFrame title={t("certificates.record")} worker={worker}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <ChoiceField {...field("tradeId")} label={t("fields.trade")} options={trades} />
          <SelectField {...field("level", "2")} label={t("fields.level")} options={levels} />
          <TextField
            {...field("number")}
            label={t("fields.number")}
            hint={t("hints.number")}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <TextField {...field("issuer")} label={t("fields.issuer")} hint={t("hints.issuer")} />
          <DateField {...field("issuedOn")} label={t("fields.issuedOn")} />
          <FormActions>
            <Button look="ink" type="submit">
              {t("certificates.submit")}
            </Button>
            <ButtonLink to={`/workers/${worker.id}`} look="quiet">
              {t("registry:cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </WorkerFrame>
  );
}
