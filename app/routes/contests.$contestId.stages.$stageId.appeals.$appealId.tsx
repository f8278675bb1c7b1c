import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AppealDesk } from "~/features/results/components/AppealDesk";
import { findAppealPage } from "~/features/results/find-appeal-pages.server";
import { mayReadAppeals, mayRule } from "~/features/results/results.access";
import { ruleOnAppealSchema } from "~/features/results/results.schemas";
import { ruleOnAppeal } from "~/features/results/rule-on-appeal.server";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireAllowedStage } from "~/web/readable-stage.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:appeals.one" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayReadAppeals);
  const query = [...new URL(args.request.url).searchParams];
  const marks = Object.fromEntries(
    query.flatMap(([name, text]) => (name.startsWith("marks.") ? [[name.slice(6), text]] : [])),
  );
  const appealId = args.params.appealId ?? "";
  const page = found(await findAppealPage(args.context.db, stage, { appealId, marks }));
  return { formKey: newId(), page, marks, mayRule: mayRule(actor, stage.contestId) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayRule);
  const { request, context, params } = args;
  const form = await parseForm(request, context, ruleOnAppealSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { stageId: stage.stageId, appealId: params.appealId ?? "", ...form.value };
  const result = await ruleOnAppeal(commandOf(context, actor, form.key), input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "results" });
  return redirect(`/contests/${stage.contestId}/stages/${stage.stageId}/appeals`);
}

export default function Appeal() {
  const { t } = useTranslation("results");
  const { formKey, page, marks, mayRule: isRuler } = useLoaderData<typeof loader>();
  const { contest, stage, appeal } = page;
  const list = `/contests/${contest.id}/stages/${stage.id}/appeals`;
  return (
    <Page
      title={t("appeals.of", { code: String(appeal.number ?? "").padStart(2, "0") })}
      breadcrumb={[
        { label: contest.name, to: `/contests/${contest.id}` },
        { label: t("appeals.title"), to: list },
      ]}
    >
      <AppealDesk
        page={page}
        marks={marks}
        formKey={formKey}
        mayRule={isRuler}
        problem={useActionData<typeof action>()}
      />
    </Page>
  );
}
