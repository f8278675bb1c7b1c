import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TransferFields } from "~/features/registry/components/TransferFields";
import { IDENTITY_KINDS } from "~/features/registry/domain/identity-document";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import { fileTransfer } from "~/features/registry/file-transfer.server";
import { findMemberUnions } from "~/features/registry/find-keeping-unions.server";
import { mayFileTransfers } from "~/features/registry/registry.access";
import { fileTransferSchema } from "~/features/registry/registry.schemas";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { SelectField } from "~/ui/fields/SelectField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refusedMove } from "~/web/refused-move.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:transfer.fileTitle" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayFileTransfers(actor));
  return {
    formKey: newId(),
    today: localDay(context.clock.now()),
    unions: await findMemberUnions(context.db, actor),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayFileTransfers(actor));
  const form = await parseForm(request, context, fileTransferSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await fileTransfer(command, context, context.keys, form.value);
  if (!result.ok) {
    return refusedMove(context, result.reason, form.values, {
      words: "registry",
      road: "transfer",
      fields: { ...REFUSAL_PLACES, "nobody-of-that-name": "identityNumber" },
    });
  }
  return redirect(`/cases/${result.value.caseId}`);
}

export default function FileTransfer() {
  const { t } = useTranslation("registry");
  const { formKey, today, unions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("transfer.fileTitle")}
      breadcrumb={[{ label: t("cases:queue.title"), to: "/cases" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("transfer.fileLead")}>
        <WriteForm formKey={formKey}>
          <TextField
            name="name"
            label={t("fields.name")}
            hint={t("hints.name")}
            defaultValue={valueAt(problem, "name")}
            error={errorAt(problem, "name")}
            isRequired
          />
          <SelectField
            name="identityKind"
            label={t("fields.identityKind")}
            options={IDENTITY_KINDS.map((kind) => ({
              value: kind,
              label: t(`identityKinds.${kind}`),
            }))}
            defaultValue={valueAt(problem, "identityKind", "resident-id")}
            error={errorAt(problem, "identityKind")}
            isRequired
          />
          <TextField
            name="identityNumber"
            label={t("fields.identityNumber")}
            autoComplete="off"
            defaultValue={valueAt(problem, "identityNumber")}
            error={errorAt(problem, "identityNumber")}
            isRequired
          />
          <TransferFields problem={problem} unions={unions} today={today} />
          <FormActions>
            <Button look="ink" type="submit">
              {t("transfer.fileSubmit")}
            </Button>
            <ButtonLink to="/cases" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
