import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { answerObjection } from "~/features/notices/answer-objection.server";
import { mayKeepObjections } from "~/features/notices/notices.access";
import { answerObjectionSchema } from "~/features/notices/notices.schemas";
import * as Objections from "~/features/notices/objections.queries.server";
import { newId } from "~/shared/ids";
import { Callout } from "~/ui/Callout";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { Words } from "~/ui/Words";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "notices:objections.one" };

async function requireObjection({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepObjections(actor));
  const noticeId = params.noticeId ?? "";
  const objections = await Objections.findAllOfNotices(context.db, [noticeId]);
  return {
    actor,
    noticeId,
    objection: found(objections.find(({ id }) => id === params.objectionId)),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { noticeId, objection } = await requireObjection(args);
  return { formKey: newId(), noticeId, objection };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, noticeId, objection } = await requireObjection(args);
  const { request, context } = args;
  const form = await parseForm(request, context, answerObjectionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { noticeId, objectionId: objection.id, ...form.value };
  const result = await answerObjection(commandOf(context, actor, form.key), input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "notices" });
  return redirect(`/notices/${noticeId}`);
}

export default function Objection() {
  const { t } = useTranslation("notices");
  const { formKey, noticeId, objection } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("objections.one")}
      meta={objection.objector || t(`objections.kinds.${objection.kind}`)}
      breadcrumb={[{ label: t("page.title"), to: `/notices/${noticeId}` }]}
      width="form"
    >
      <Section title={t("objections.text")}>
        <Words>{objection.text}</Words>
      </Section>
      {objection.outcome ? (
        <Callout tone="good" title={t(`objections.outcomes.${objection.outcome}`)}>
          {objection.answer}
        </Callout>
      ) : (
        <ConfirmForm
          formKey={formKey}
          problem={problem}
          what={t("objections.answerWhat")}
          kept={t("objections.answerKept")}
          submit={t("objections.answerSubmit")}
          icon="send"
          look="accent"
          backTo={`/notices/${noticeId}`}
        >
          <RadioField
            name="outcome"
            label={t("objections.outcome")}
            options={(["unchanged", "corrected"] as const).map((outcome) => ({
              value: outcome,
              label: t(`objections.outcomes.${outcome}`),
            }))}
            defaultValue={valueAt(problem, "outcome", "unchanged")}
            error={errorAt(problem, "outcome")}
            isRequired
          />
          <TextAreaField
            name="text"
            label={t("objections.answer")}
            defaultValue={valueAt(problem, "text")}
            error={errorAt(problem, "text")}
            rows={5}
            isRequired
          />
        </ConfirmForm>
      )}
    </Page>
  );
}
