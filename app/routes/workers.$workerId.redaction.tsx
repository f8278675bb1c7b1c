import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dropScansIn } from "~/features/qualifications/certificate-steps.server";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import { REDACTION_GROUNDS, YEARS_KEPT } from "~/features/registry/domain/retention";
import { redactWorker } from "~/features/registry/redact-worker.server";
import { mayRedact } from "~/features/registry/registry.access";
import { redactSchema } from "~/features/registry/registry.schemas";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { RadioField } from "~/ui/fields/RadioField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:redact.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, worker } = await requireVisibleWorker(args);
  allow(mayRedact(actor));
  return { formKey: newId(), worker: { id: worker.id, name: worker.name } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireVisibleWorker(args);
  allow(mayRedact(actor));
  const { request, context } = args;
  const form = await parseForm(request, context, redactSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await redactWorker(command, { workerId: worker.id, ...form.value }, dropScansIn);
  if (!result.ok)
    return refused(context, result.reason, form.values, {
      words: "registry",
      fields: REFUSAL_PLACES,
    });
  return redirect(`/workers/${worker.id}`);
}

export default function RedactWorker() {
  const { t } = useTranslation("registry");
  const { formKey, worker } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <WorkerFrame title={t("redact.title")} worker={worker}>
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("redact.what", { name: worker.name })}
        kept={t("redact.kept")}
        submit={t("redact.submit")}
        icon="eye-off"
        backTo={`/workers/${worker.id}`}
      >
        <RadioField
          name="ground"
          label={t("redact.ground")}
          options={REDACTION_GROUNDS.map((ground) => ({
            value: ground,
            label: t(`redact.grounds.${ground}`, { years: YEARS_KEPT }),
          }))}
          defaultValue={valueAt(problem, "ground")}
          error={errorAt(problem, "ground")}
          isRequired
        />
      </ConfirmForm>
    </WorkerFrame>
  );
}
