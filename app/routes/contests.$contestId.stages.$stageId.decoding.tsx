import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as Cases from "~/features/cases/cases.queries.server";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { nextToUndo } from "~/features/contests/domain/code-layers";
import { DecodingForm } from "~/features/results/components/DecodingForm";
import { decodeLayer } from "~/features/results/decode-layer.server";
import * as Decodings from "~/features/results/decodings.queries.server";
import { mayDecode } from "~/features/results/results.access";
import { decodeLayerSchema } from "~/features/results/results.schemas";
import { newId } from "~/shared/ids";
import { instantOf } from "~/shared/instant";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { framedStage, requireAllowedStage } from "~/web/readable-stage.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:decoding.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayDecode);
  const { db } = args.context;
  const layers = await Decodings.findLayers(db, [stage.stageId]);
  return {
    formKey: newId(),
    stage: { ...framedStage(stage), state: stage.stageState },
    version: (await Cases.find(db, stage.caseId))?.version ?? 1,
    layers: layers.map(({ layer, keeperName, undoneAt }) => ({ layer, keeperName, undoneAt })),
    isOpen: nextToUndo(layers) !== null || (layers.length === 0 && stage.isCoded === 1),
    turn: nextToUndo(layers)?.keeperName ?? null,
    isMine: (nextToUndo(layers)?.keeperId ?? actor.accountId) === actor.accountId,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayDecode);
  const { request, context } = args;
  const form = await parseForm(request, context, decodeLayerSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { stageId, caseId, contestId } = stage;
  const realNow = instantOf(new Date());
  const input = { stageId, caseId, realNow, ...form.value };
  const result = await decodeLayer(commandOf(context, actor, form.key), context, input);
  if (result.ok) return redirect(`/contests/${contestId}/stages/${stageId}/decoding`);
  return refused(context, result.reason, form.values, {
    words: "results",
    fields: { "witness-wrong": "password", "witness-locked": "password" },
  });
}

export default function Decoding() {
  const { t } = useTranslation("results");
  const { formKey, ...page } = useLoaderData<typeof loader>();
  return (
    <StageFrame title={t("decoding.title")} stage={page.stage} width="form">
      <DecodingForm page={page} formKey={formKey} problem={useActionData<typeof action>()} />
    </StageFrame>
  );
}
