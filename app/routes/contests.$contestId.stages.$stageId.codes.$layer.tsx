import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CodeSheet } from "~/features/contests/components/CodeSheet";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { mayHoldDraw } from "~/features/contests/contests.access";
import { CODE_LAYERS } from "~/features/contests/domain/code-layers";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findCodeLines, findStageCodes } from "~/features/contests/find-stage-codes.server";
import { issueCodes } from "~/features/contests/issue-codes.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { requireStage } from "~/web/readable-contest.server";
import { allow, found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "codes:issue.title" };

async function requireLayer(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayHoldDraw(actor, stage.contestId));
  const layer = found(CODE_LAYERS.find((one) => one === args.params.layer));
  return { actor, stage, layer };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage, layer } = await requireLayer(args);
  const { layers } = await findStageCodes(args.context.db, stage, actor);
  return { formKey: newId(), stage, own: found(layers.find((one) => one.layer === layer)) };
}

/** The codes stand in this answer and in no other one. */
export async function action(args: ActionFunctionArgs) {
  const { actor, stage, layer } = await requireLayer(args);
  const { request, context } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await issueCodes(command, { stageId: stage.id, layer });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "contests" });
  return { lines: await findCodeLines(context.db, stage.id, layer) };
}

export default function IssueCodes() {
  const { t } = useTranslation(["codes", "contests"]);
  const { formKey, stage, own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lines = answer && "lines" in answer ? answer.lines : null;
  const { layer, issuedAt, refusal } = own;
  return (
    <StageFrame title={t(`codes:layers.${layer}`)} stage={stage} width="reading">
      <ErrorSummary errors={answer && "errors" in answer ? answer.errors : []} />
      {lines ? <CodeSheet layer={layer} lines={lines} stage={stage} /> : null}
      {!lines && refusal ? (
        <Callout tone="info">{t(`contests:refusals.${refusal}`)}</Callout>
      ) : null}
      {!lines && !refusal ? (
        <Section title={t("codes:issue.title")} hint={t(`codes:shows.${layer}`)}>
          <WriteForm formKey={formKey}>
            <p>{t(issuedAt ? "codes:issue.again" : "codes:issue.once")}</p>
            <FormActions>
              <Button look="accent" icon="eye">
                {t("codes:issue.submit")}
              </Button>
              <ButtonLink to={`${stagePath(stage)}/codes`} look="quiet">
                {t("codes:cancel")}
              </ButtonLink>
            </FormActions>
          </WriteForm>
        </Section>
      ) : null}
      {lines ? (
        <ButtonLink to={`${stagePath(stage)}/codes`}>{t("codes:issue.done")}</ButtonLink>
      ) : null}
    </StageFrame>
  );
}
