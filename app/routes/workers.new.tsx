import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PersonFields } from "~/features/registry/components/PersonFields";
import { PlaceFields } from "~/features/registry/components/PlaceFields";
import { UnionChoiceForm } from "~/features/registry/components/UnionChoiceForm";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import { findKeepingUnions } from "~/features/registry/find-keeping-unions.server";
import { registerWorker } from "~/features/registry/register-worker.server";
import { mayKeepSomeWorkers, mayKeepWorker } from "~/features/registry/registry.access";
import { registerWorkerSchema } from "~/features/registry/registry.schemas";
import * as Employers from "~/features/unions/employers.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:register.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepSomeWorkers(actor));
  const asked = new URL(request.url).searchParams.get("union");
  const unions = await findKeepingUnions(context.db, actor);
  const unionId = asked ?? (unions.length === 1 ? (unions[0]?.value ?? null) : null);
  const union = unionId ? await Unions.find(context.db, unionId) : undefined;
  if (!union || !mayKeepWorker(actor, union.lineage)) return { unions, union: null };
  return {
    unions,
    union: { id: union.id, name: union.name, takesMembers: union.kind === "grassroots" },
    formKey: newId(),
    employers: await Employers.findAllForUnion(context.db, union.id),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepSomeWorkers(actor));
  const form = await parseForm(request, context, registerWorkerSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await registerWorker(
    commandOf(context, actor, form.key),
    context.keys,
    form.value,
  );
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "registry",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/workers/${result.value.workerId}`);
}

export default function NewWorker() {
  const { t } = useTranslation("registry");
  const data = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("register.title")}
      meta={data.union?.name}
      breadcrumb={[{ label: t("list.title"), to: "/workers" }]}
      width="form"
    >
      {data.union ? (
        <>
          <ErrorSummary errors={problem?.errors ?? []} />
          <Section>
            <WriteForm formKey={data.formKey}>
              <input type="hidden" name="unionId" value={data.union.id} />
              <PersonFields
                problem={problem}
                hints={{ identityNumber: t("hints.identityNumber"), phone: t("hints.phone") }}
              />
              <PlaceFields
                problem={problem}
                employers={data.employers}
                takesMembers={data.union.takesMembers}
              />
              <FormActions>
                <Button look="ink" type="submit">
                  {t("register.submit")}
                </Button>
                <ButtonLink to="/workers" look="quiet">
                  {t("cancel")}
                </ButtonLink>
              </FormActions>
            </WriteForm>
          </Section>
        </>
      ) : (
        <UnionChoiceForm unions={data.unions} />
      )}
    </Page>
  );
}
