import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContestFrame } from "~/features/contests/components/ContestFrame";
import { DisqualificationFields } from "~/features/results/components/DisqualificationFields";
import { correctResult } from "~/features/results/correct-result.server";
import { correctResultSchema } from "~/features/results/results.schemas";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedContest } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:correction.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requirePlannedContest(args);
  return { formKey: newId(), contest: { id: contest.id, name: contest.name } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requirePlannedContest(args);
  const { request, context } = args;
  const form = await parseForm(request, context, correctResultSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { contestId: contest.id, ...form.value };
  const result = await correctResult(commandOf(context, actor, form.key), input);
  if (result.ok) return redirect(`/results/${contest.id}`);
  const fields = { "entry-not-there": "entryNumber", "disqualified-already": "entryNumber" };
  return refused(context, result.reason, form.values, { words: "results", fields });
}

export default function Correction() {
  const { t } = useTranslation("results");
  const { formKey, contest } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <ContestFrame title={t("correction.title")} contest={contest}>
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("correction.what")}
        kept={t("correction.kept")}
        submit={t("correction.submit")}
        icon="edit"
        backTo={`/contests/${contest.id}`}
      >
        <DisqualificationFields problem={problem} />
      </ConfirmForm>
    </ContestFrame>
  );
}
