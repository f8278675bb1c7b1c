import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  AbandonmentAct,
  ClosingAct,
  FreezingAct,
  HoldingAct,
  LotsAct,
  WitnessAct,
} from "~/features/contests/components/DrawActs";
import { DrawStage } from "~/features/contests/components/DrawStage";
import { mayHoldDraw } from "~/features/contests/contests.access";
import { stagePath } from "~/features/contests/domain/stage-places";
import * as Draws from "~/features/contests/draws.queries.server";
import { findCeremony } from "~/features/contests/find-ceremony.server";
import { newId } from "~/shared/ids";
import { ErrorSummary } from "~/ui/ErrorSummary";
import type { FormProblem } from "~/ui/form-problem";
import { WriteForm } from "~/ui/WriteForm";
import { DRAW_ACTS } from "~/web/draw-acts.server";
import type { PageHandle } from "~/web/page-title";
import { requireStage } from "~/web/readable-contest.server";
import { allow, found } from "~/web/require-actor.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "draws:ceremony.title", isBare: true };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayHoldDraw(actor, stage.contestId));
  const ceremony = await findCeremony(args.context.db, stage, args.context.clock.now());
  const isGivingUp = args.params.act === "abandonment" && ceremony.act !== null && ceremony.draw;
  if (!isGivingUp && ceremony.act !== args.params.act) throw redirect(`${stagePath(stage)}/draw`);
  return { formKey: newId(), ceremony, act: args.params.act };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayHoldDraw(actor, stage.contestId));
  const { request, context, params } = args;
  const name = found(Object.keys(DRAW_ACTS).find((one) => one === params.act));
  const drawId = (await Draws.findOpen(context.db, stage.id))?.id ?? "";
  const act = DRAW_ACTS[name as keyof typeof DRAW_ACTS];
  return act({ request, context, actor, stage, drawId });
}

export default function DrawAct() {
  const { t } = useTranslation("draws");
  const { formKey, ceremony, act } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() as FormProblem | undefined;
  const props = { ceremony, problem };
  return (
    <DrawStage ceremony={ceremony}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <WriteForm formKey={formKey} key={formKey}>
        {act === "freezing" ? <FreezingAct {...props} /> : null}
        {act === "witness" ? <WitnessAct {...props} /> : null}
        {act === "holding" ? <HoldingAct {...props} /> : null}
        {act === "lots" ? <LotsAct {...props} /> : null}
        {act === "closing" ? <ClosingAct /> : null}
        {act === "abandonment" ? <AbandonmentAct problem={problem} /> : null}
      </WriteForm>
      {ceremony.draw && act !== "abandonment" ? (
        <Link to={`${stagePath(ceremony.stage)}/draw/abandonment`}>{t("abandonment.title")}</Link>
      ) : null}
    </DrawStage>
  );
}
