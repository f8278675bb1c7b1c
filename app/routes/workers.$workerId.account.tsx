import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findWorkerCode } from "~/features/identity/find-activation-code-page.server";
import { issueActivationCode } from "~/features/identity/issue-activation-code.server";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Section } from "~/ui/Page";
import { Secret } from "~/ui/Secret";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireKeptWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:account.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireKeptWorker(args);
  return {
    formKey: newId(),
    worker: { id: worker.id, name: worker.name },
    hasAccount: worker.accountId !== null,
    code: await findWorkerCode(args.context, worker.id),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { id: workerId, unionId, name } = worker;
  const result = await issueActivationCode(
    commandOf(context, actor, form.key),
    context.keys.tokenKey,
    { unionId, name, workerId },
  );
  if (!result.ok) return refused(context, result.reason, form.values, { words: "identity" });
  return redirect(`/workers/${workerId}/account`);
}

export default function WorkerAccount() {
  const { t } = useTranslation(["registry", "identity"]);
  const { formKey, worker, hasAccount, code } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <WorkerFrame title={t("account.title")} worker={worker}>
      <ErrorSummary errors={problem?.errors ?? []} />
      {hasAccount ? <Callout tone="info">{t("account.has")}</Callout> : null}
      {code && !hasAccount ? (
        <Section>
          <Secret label={t("identity:codes.code")} text={code} hint={t("account.handOver")} />
        </Section>
      ) : null}
      {hasAccount || code ? null : (
        <Section title={t("account.issue")} hint={t("account.hint")}>
          <WriteForm formKey={formKey}>
            <Button look="ink" icon="id" type="submit">
              {t("account.submit")}
            </Button>
          </WriteForm>
        </Section>
      )}
    </WorkerFrame>
  );
}
