import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as Cases from "~/features/cases/cases.queries.server";
import * as Contests from "~/features/contests/contests.queries.server";
import { approveResult } from "~/features/results/approve-result.server";
import { ApprovalFacts } from "~/features/results/components/ApprovalFacts";
import { findApproval } from "~/features/results/find-approval.server";
import { mayApprove } from "~/features/results/results.access";
import { approveResultSchema } from "~/features/results/results.schemas";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:approval.title" };

async function requireApproved({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const contestId = params.contestId ?? "";
  allow(mayApprove(actor, contestId));
  return { actor, contest: found(await Contests.find(context.db, contestId)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, contest } = await requireApproved(args);
  const { db, clock } = args.context;
  const version = (await Cases.find(db, contest.caseId))?.version ?? 1;
  const who = { accountId: actor.accountId, now: clock.now() };
  const page = await findApproval(db, contest, who);
  return { formKey: newId(), contest: { id: contest.id, name: contest.name }, version, page };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requireApproved(args);
  const { request, context } = args;
  const form = await parseForm(request, context, approveResultSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { contestId: contest.id, ...form.value };
  const result = await approveResult(commandOf(context, actor, form.key), context, input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "results" });
  return redirect(`/results/${contest.id}`);
}

export default function Approval() {
  const { t } = useTranslation("results");
  const { formKey, contest, version, page } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("approval.title")}
      meta={contest.name}
      breadcrumb={[
        { label: t("public.title"), to: "/results" },
        { label: contest.name, to: `/results/${contest.id}` },
      ]}
      width="form"
    >
      <ApprovalFacts contestId={contest.id} page={page} />
      <ConfirmForm
        formKey={formKey}
        problem={useActionData<typeof action>()}
        what={t("approval.what")}
        kept={t("approval.kept")}
        submit={t("approval.submit")}
        icon="check-circle"
        look="accent"
        blocked={page.blocked.map((code) => t(`refusals.${code}`))}
        backTo={`/results/${contest.id}`}
      >
        <input type="hidden" name="version" value={version} />
      </ConfirmForm>
    </Page>
  );
}
