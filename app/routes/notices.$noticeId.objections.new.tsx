import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayKeepObjections } from "~/features/notices/notices.access";
import * as Notices from "~/features/notices/notices.queries.server";
import { receiveObjectionSchema } from "~/features/notices/notices.schemas";
import { receiveObjection } from "~/features/notices/receive-objection.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "notices:objections.receive" };

async function requireNotice({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepObjections(actor));
  return { actor, notice: found(await Notices.find(context.db, params.noticeId ?? "")) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { notice } = await requireNotice(args);
  return { formKey: newId(), notice: { id: notice.id, title: notice.title } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, notice } = await requireNotice(args);
  const { request, context } = args;
  const form = await parseForm(request, context, receiveObjectionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { noticeId: notice.id, ...form.value };
  const result = await receiveObjection(commandOf(context, actor, form.key), input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "notices" });
  return redirect(`/notices/${notice.id}`);
}

const KINDS = ["named", "sealed", "anonymous"] as const;

export default function NewObjection() {
  const { t } = useTranslation("notices");
  const { formKey, notice } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("objections.receive")}
      breadcrumb={[
        { label: t("page.heading", { title: notice.title }), to: `/notices/${notice.id}` },
      ]}
      width="form"
    >
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("objections.what")}
        kept={t("objections.kept")}
        submit={t("objections.submit")}
        icon="message-report"
        look="ink"
        backTo={`/notices/${notice.id}`}
      >
        <RadioField
          name="kind"
          label={t("objections.kind")}
          options={KINDS.map((kind) => ({
            value: kind,
            label: t(`objections.kinds.${kind}`),
            hint: t(`objections.kindHints.${kind}`),
          }))}
          defaultValue={valueAt(problem, "kind", "named")}
          error={errorAt(problem, "kind")}
          isRequired
        />
        <TextField
          name="objector"
          label={t("objections.who")}
          defaultValue={valueAt(problem, "objector")}
          error={errorAt(problem, "objector")}
        />
        <TextAreaField
          name="text"
          label={t("objections.text")}
          defaultValue={valueAt(problem, "text")}
          error={errorAt(problem, "text")}
          rows={5}
          isRequired
        />
      </ConfirmForm>
    </Page>
  );
}
