import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeclarationFields } from "~/features/contests/components/DeclarationFields";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findDeclarationForm } from "~/features/contests/find-declarations.server";
import { declareAspectsSchema, declaredLines } from "~/features/scoring/declarations.schemas";
import { declareAspects } from "~/features/scoring/declare-aspects.server";
import { mayDeclareAspects } from "~/features/scoring/scoring.access";
import { newId } from "~/shared/ids";
import { Callout } from "~/ui/Callout";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { framedStage, requireAllowedStage } from "~/web/readable-stage.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "declarations:one" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireAllowedStage(args, mayDeclareAspects);
  const form = await findDeclarationForm(args.context.db, stage, args.params.stageEntryId ?? "");
  return { formKey: newId(), stage: framedStage(stage), form };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayDeclareAspects);
  const { request, context, params } = args;
  const form = await parseForm(request, context, declareAspectsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const stageEntryId = params.stageEntryId ?? "";
  const input = { stageId: stage.stageId, stageEntryId, seen: form.value.seen };
  const lines = declaredLines(form.value);
  const result = await declareAspects(commandOf(context, actor, form.key), context, {
    ...input,
    lines: lines.map(({ aspectKey, factor }) => ({ aspectKey, factor })),
  });
  if (!result.ok) {
    const { reason } = result;
    const named = typeof reason === "string" ? { code: reason, values: {} } : reason;
    const { code, values }: { code: string; values: Record<string, string | number> } = named;
    const at = lines.find(({ aspectKey }) => aspectKey === values.aspect)?.at;
    const field = at && `${code.startsWith("factor") ? "factors" : "codes"}.${at}`;
    return refused(context, code, form.values, {
      words: "declarations",
      fields: field ? { [code]: field } : {},
      details: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, `${value}`])),
    });
  }
  const next = await findDeclarationForm(context.db, stage, stageEntryId);
  const list = `${stagePath(framedStage(stage))}/declarations`;
  return redirect(next?.nextId ? `${list}/${next.nextId}` : list);
}

export default function Declaration() {
  const { t } = useTranslation("declarations");
  const { formKey, stage, form } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const title = form ? t("of", { code: form.code, name: form.names.join("、") }) : t("one");
  return (
    <StageFrame title={title} stage={stage} width="form">
      {form ? (
        <DeclarationFields
          key={form.stageEntryId}
          form={form}
          formKey={formKey}
          problem={problem}
          backTo={`${stagePath(stage)}/declarations`}
        />
      ) : (
        <Callout tone="info">{t("refusals.not-in-stage")}</Callout>
      )}
    </StageFrame>
  );
}
