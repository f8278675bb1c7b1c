import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { JudgeLinkList } from "~/features/scoring/components/JudgeLinkList";
import { StageFrame } from "~/features/scoring/components/StageFrame";
import { findJudgeLinks } from "~/features/scoring/find-judge-links.server";
import { issueJudgeLinks } from "~/features/scoring/issue-judge-links.server";
import { judgeLinkActSchema } from "~/features/scoring/panels.schemas";
import { releaseJudgeLink } from "~/features/scoring/release-judge-link.server";
import { withdrawJudgeLink } from "~/features/scoring/withdraw-judge-link.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { requireStaffedStage } from "~/web/judged-stage.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "panels:links.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireStaffedStage(args);
  const { db, clock } = args.context;
  const lines = await findJudgeLinks(db, stage.stageId, clock.now());
  return { stage, lines, formKey: newId(), formKeys: lines.map(() => newId()) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireStaffedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, judgeLinkActSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { stageId, contestId } = stage;
  const command = commandOf(context, actor, form.key);
  const { value } = form;
  const result =
    value.act === "issue"
      ? await issueJudgeLinks(command, { stageId, accountId: value.accountId })
      : await (value.act === "release" ? releaseJudgeLink : withdrawJudgeLink)(command, {
          ...{ stageId, judgeLinkId: value.judgeLinkId },
        });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return redirect(`/contests/${contestId}/stages/${stageId}/panels/links`);
}

export default function JudgeLinks() {
  const { t } = useTranslation("panels");
  const { formKey, formKeys, stage, lines } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const lack = lines.filter(({ standing }) => standing === "none" || standing === "over").length;
  return (
    <StageFrame
      stage={stage}
      title={t("links.title")}
      actions={
        <ButtonLink to="../letters" relative="path" icon="print">
          {t("letters.title")}
        </ButtonLink>
      }
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section title={t("links.heading")} hint={t("links.hint")}>
        {lines.length === 0 ? (
          <EmptyState title={t("links.none")}>{t("letters.none")}</EmptyState>
        ) : (
          <>
            {lack > 0 ? (
              <WriteForm formKey={formKey}>
                <input type="hidden" name="accountId" value="" />
                <Button look="ink" icon="plus" name="act" value="issue">
                  {t("links.issueAll", { count: lack })}
                </Button>
              </WriteForm>
            ) : null}
            <JudgeLinkList lines={lines} formKeys={formKeys} />
          </>
        )}
      </Section>
    </StageFrame>
  );
}
