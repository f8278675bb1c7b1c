import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeEmployer } from "~/features/unions/change-employer.server";
import { EmployerForm } from "~/features/unions/components/EmployerForm";
import { REFUSAL_PLACES } from "~/features/unions/domain/refusal-places";
import { mayChangeUnion } from "~/features/unions/unions.access";
import { changeEmployerSchema } from "~/features/unions/unions.schemas";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleEmployer } from "~/web/visible-union.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "unions:employer.change" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, employer, union } = await requireVisibleEmployer(args);
  allow(mayChangeUnion(actor, union.lineage));
  return { formKey: newId(), employer, union: { id: union.id, shortName: union.shortName } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, employer } = await requireVisibleEmployer(args);
  const { request, context } = args;
  const form = await parseForm(request, context, changeEmployerSchema);
  if (!form.ok) return unprocessable(form.problem);
  const employerId = employer.id;
  const command = commandOf(context, actor, form.key);
  const result = await changeEmployer(command, { ...form.value, employerId });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "unions",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/unions/${result.value.unionId}`);
}

export default function EditEmployer() {
  const { t } = useTranslation("unions");
  const { formKey, employer, union } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const backTo = `/unions/${union.id}`;
  return (
    <Page
      title={t("employer.change")}
      breadcrumb={[
        { label: t("list.title"), to: "/unions" },
        { label: union.shortName, to: backTo },
      ]}
      width="form"
    >
      <EmployerForm formKey={formKey} problem={problem} backTo={backTo} stored={employer} />
    </Page>
  );
}
