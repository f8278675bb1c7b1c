import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { closeUnion } from "~/features/unions/close-union.server";
import { mayMoveOrCloseUnion } from "~/features/unions/unions.access";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleUnion } from "~/web/visible-union.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "unions:close.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  allow(mayMoveOrCloseUnion(actor));
  return { formKey: newId(), id: union.id, name: union.name };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  const { request, context } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const unionId = union.id;
  const result = await closeUnion(commandOf(context, actor, form.key), { unionId });
  if (!result.ok) return refused(context, result.reason, {}, { words: "unions" });
  return redirect(`/unions/${unionId}`);
}

export default function CloseUnion() {
  const { t } = useTranslation("unions");
  const { formKey, id, name } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("close.title")}
      breadcrumb={[
        { label: t("list.title"), to: "/unions" },
        { label: name, to: `/unions/${id}` },
      ]}
      width="form"
    >
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("close.what", { name })}
        kept={t("close.kept")}
        submit={t("close.submit")}
        icon="lock"
        backTo={`/unions/${id}`}
      />
    </Page>
  );
}
