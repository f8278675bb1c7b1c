import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Command } from "~/features/audit/carry-out.server";
import { ActivationCodeTable } from "~/features/identity/components/ActivationCodeTable";
import { findActivationCodePage } from "~/features/identity/find-activation-code-page.server";
import { mayIssueActivationCodes } from "~/features/identity/identity.access";
import { activationCodeStepSchema, type CodeStep } from "~/features/identity/identity.schemas";
import { issueActivationCode } from "~/features/identity/issue-activation-code.server";
import { issueRenewalCode } from "~/features/identity/issue-renewal-code.server";
import { withdrawActivationCode } from "~/features/identity/withdraw-activation-code.server";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleUnion } from "~/web/visible-union.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "identity:codes.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  allow(mayIssueActivationCodes(actor, union.lineage));
  const page = pageOf(args.request);
  return {
    formKey: newId(),
    union: { id: union.id, name: union.name, shortName: union.shortName },
    page,
    ...(await findActivationCodePage(args.context, union.id, page)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  const { request, context } = args;
  const form = await parseForm(request, context, activationCodeStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const unionId = union.id;
  const result = await carryOutStep(command, context.keys.tokenKey, unionId, form.value);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "identity" });
  return redirect(`/unions/${unionId}/activation-codes`);
}

function carryOutStep(command: Command, tokenKey: Uint8Array, unionId: string, step: CodeStep) {
  if (step.step === "issue") {
    return issueActivationCode(command, tokenKey, {
      unionId,
      name: step.name,
      workerId: null,
    });
  }
  const { activationCodeId } = step;
  return step.step === "renew"
    ? issueRenewalCode(command, tokenKey, { unionId, activationCodeId })
    : withdrawActivationCode(command, { unionId, activationCodeId });
}

export default function ActivationCodes() {
  const { t } = useTranslation(["identity", "unions"]);
  const { formKey, union, codes, page, pageSize, total } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("codes.title")}
      meta={union.name}
      breadcrumb={[
        { label: t("unions:list.title"), to: "/unions" },
        { label: union.shortName, to: `/unions/${union.id}` },
      ]}
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section title={t("codes.issue")} hint={t("codes.issueHint")}>
        <WriteForm key={total} formKey={formKey}>
          <input type="hidden" name="step" value="issue" />
          <TextField
            name="name"
            label={t("codes.name")}
            hint={t("hints.name")}
            defaultValue={valueAt(problem, "name")}
            error={errorAt(problem, "name")}
            isRequired
          />
          <Button look="ink" icon="plus" type="submit">
            {t("codes.submit")}
          </Button>
        </WriteForm>
      </Section>
      <ActivationCodeTable codes={codes} />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}
