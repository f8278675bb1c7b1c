import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addEmployer } from "~/features/unions/add-employer.server";
import { EmployerForm } from "~/features/unions/components/EmployerForm";
import { REFUSAL_PLACES } from "~/features/unions/domain/refusal-places";
import { mayChangeUnion } from "~/features/unions/unions.access";
import { addEmployerSchema } from "~/features/unions/unions.schemas";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleUnion } from "~/web/visible-union.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "unions:employer.add" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  allow(mayChangeUnion(actor, union.lineage));
  return { formKey: newId(), id: union.id, shortName: union.shortName };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  const { request, context } = args;
  const form = await parseForm(request, context, addEmployerSchema);
  if (!form.ok) return unprocessable(form.problem);
  const unionId = union.id;
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
