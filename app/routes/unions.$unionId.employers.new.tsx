import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addEmployer } from "~/features/unions/add-employer.server";
import { EmployerForm } from "~/features/unions/components/EmployerForm";
import { REFUSAL_PLACES } from "~/features/unions/domain/refusal-places";
import { mayChangeUnion } from "~/features/unions/unions.access";
import * as Unions from "~/features/unions/unions.queries.server";
import { addEmployerSchema } from "~/features/unions/unions.schemas";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "unions:employer.add" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const union = found(await Unions.find(context.db, params.unionId ?? ""));
  allow(mayChangeUnion(actor, union.lineage));
  return { formKey: newId(), id: union.id, shortName: union.shortName };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, addEmployerSchema);
  if (!form.ok) return unprocessable(form.problem);
  const unionId = params.unionId ?? "";
  const result = await addEmployer(commandOf(context, actor, form.key), { ...form.value, unionId });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "unions",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/unions/${unionId}`);
}

export default function NewEmployer() {
  const { t } = useTranslation("unions");
  const { formKey, id, shortName } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("employer.add")}
      breadcrumb={[
        { label: t("list.title"), to: "/unions" },
        { label: shortName, to: `/unions/${id}` },
      ]}
      width="form"
    >
      <EmployerForm formKey={formKey} problem={problem} backTo={`/unions/${id}`} />
    </Page>
  );
}
