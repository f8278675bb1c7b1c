import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeWorker } from "~/features/registry/change-worker.server";
import { PersonFields } from "~/features/registry/components/PersonFields";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import { changeWorkerSchema } from "~/features/registry/registry.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireKeptWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:change.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireKeptWorker(args);
  const { id, name, bornOn, identityKind, identityTail, phoneTail, version } = worker;
  return {
    formKey: newId(),
    worker: { id, name, bornOn, identityKind, identityTail, phoneTail, version },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, changeWorkerSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await changeWorker(commandOf(context, actor, form.key), context.keys, {
    ...form.value,
    workerId: worker.id,
  });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "registry",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/workers/${worker.id}`);
}

export default function ChangeWorker() {
  const { t } = useTranslation("registry");
  const { formKey, worker } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const kept = (tail: string | null, blank: string) =>
    tail === null ? blank : t("hints.keptNumber", { tail });
  return (
    <WorkerFrame title={t("change.title")} worker={worker}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="version" value={worker.version} />
          <PersonFields
            problem={problem}
            stored={worker}
            hints={{
              identityNumber: kept(worker.identityTail, t("hints.identityNumber")),
              phone: kept(worker.phoneTail, t("hints.phone")),
            }}
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("change.submit")}
            </Button>
            <ButtonLink to={`/workers/${worker.id}`} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </WorkerFrame>
  );
}
