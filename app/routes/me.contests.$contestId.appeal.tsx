import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AppealForm } from "~/features/results/components/AppealForm";
import { fileAppeal } from "~/features/results/file-appeal.server";
import { findOwnScores } from "~/features/results/find-own-scores.server";
import { fileAppealSchema } from "~/features/results/results.schemas";
import { instantText } from "~/shared/calendar-text";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import { requireOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:own.appeal" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireOwnWorker(args);
  const { db, clock } = args.context;
  const contestId = args.params.contestId ?? "";
  const own = { contestId, workerId: worker.id, now: clock.now() };
  const page = await findOwnScores(db, own);
  if (!page) throw redirect("/me/contests");
  const { contest, released } = page;
  return { formKey: newId(), contest, until: released?.appealsUntilAt ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireOwnWorker(args);
  const { request, context, params } = args;
  const contestId = params.contestId ?? "";
  const form = await parseForm(request, context, fileAppealSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { contestId, ...form.value };
  const result = await fileAppeal(commandOf(context, actor, form.key), input);
  if (result.ok) return redirect(`/me/contests/${contestId}/scores`);
  const { reason } = result;
  if (typeof reason === "string")
    return refused(context, reason, form.values, { words: "results" });
  const time = (at: string) => (at === "" ? "" : instantText(at, context.language, "second"));
  const details = { until: time(reason.until), now: time(reason.now) };
  return refused(context, reason.code, form.values, { words: "results", details });
}

export default function Appeal() {
  const { t } = useTranslation("results");
  const { formKey, contest, until } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("own.appeal")}
      meta={contest.name}
      breadcrumb={[{ label: contest.name, to: `/me/contests/${contest.id}/scores` }]}
      width="reading"
    >
      <AppealForm
        until={until}
        formKey={formKey}
        backTo={`/me/contests/${contest.id}/scores`}
        problem={useActionData<typeof action>()}
      />
    </Page>
  );
}
