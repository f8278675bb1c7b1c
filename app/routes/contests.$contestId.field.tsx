import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContestFrame } from "~/features/contests/components/ContestFrame";
import { fieldDecisionSchema } from "~/features/contests/contests.schemas";
import { decideField } from "~/features/contests/decide-field.server";
import { findEntryCounts, NO_ENTRIES } from "~/features/contests/find-contest-facts.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedContest } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:field.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requirePlannedContest(args);
  const { id, name, minimumField } = contest;
  const { accepted } = (await findEntryCounts(args.context.db, [id])).get(id) ?? NO_ENTRIES;
  return { formKey: newId(), contest: { id, name, minimumField }, accepted };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requirePlannedContest(args);
  const { request, context } = args;
  const form = await parseForm(request, context, fieldDecisionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await decideField(command, { contestId: contest.id, ...form.value });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "contests" });
  return redirect(`/contests/${contest.id}`);
}

export default function FieldDecision() {
  const { t } = useTranslation("contests");
  const { formKey, contest, accepted } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <ContestFrame title={t("field.title")} contest={contest}>
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("field.what", { count: accepted, minimum: contest.minimumField })}
        kept={t("field.kept")}
        submit={t("field.submit")}
        icon="check"
        look="ink"
        backTo={`/contests/${contest.id}`}
      >
        <RadioField
          name="hasAwards"
          label={t("field.hasAwards")}
          options={[
            { value: "1", label: t("field.yes") },
            { value: "0", label: t("field.no") },
          ]}
          defaultValue={valueAt(problem, "hasAwards")}
          error={errorAt(problem, "hasAwards")}
          isRequired
        />
        <TextAreaField
          name="reason"
          label={t("field.reason")}
          hint={t("field.reasonHint")}
          defaultValue={valueAt(problem, "reason")}
          error={errorAt(problem, "reason")}
          rows={3}
          isRequired
        />
      </ConfirmForm>
    </ContestFrame>
  );
}
