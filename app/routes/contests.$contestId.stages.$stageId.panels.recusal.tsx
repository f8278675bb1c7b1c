import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/scoring/components/StageFrame";
import { useConflictWords } from "~/features/scoring/components/use-conflict-words";
import { nearestConflicts } from "~/features/scoring/domain/panel/conflict";
import { findSeatConflicts } from "~/features/scoring/find-seat-conflicts.server";
import { recuseJudgeSchema } from "~/features/scoring/panels.schemas";
import { recuseJudge } from "~/features/scoring/recuse-judge.server";
import * as Seats from "~/features/scoring/seats.queries.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { commandOf } from "~/web/command.server";
import { requireStaffedStage } from "~/web/judged-stage.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "panels:recusal.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireStaffedStage(args);
  const { db } = args.context;
  const seatId = new URL(args.request.url).searchParams.get("seat") ?? "";
  const seat = await Seats.findPlace(db, seatId);
  const { judgeName } = found(seat, seat?.stageId === stage.stageId);
  const all = await findSeatConflicts(db, [stage.stageId]);
  const conflicts = nearestConflicts(all.filter((conflict) => conflict.seatId === seatId));
  return { formKey: newId(), stage, seatId, judgeName, conflicts };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireStaffedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, recuseJudgeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await recuseJudge(commandOf(context, actor, form.key), context, form.value);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return redirect(`/contests/${stage.contestId}/stages/${stage.stageId}/panels`);
}

export default function Recusal() {
  const { t } = useTranslation("panels");
  const { formKey, stage, seatId, judgeName, conflicts } = useLoaderData<typeof loader>();
  const { whyOf } = useConflictWords();
  return (
    <StageFrame stage={stage} title={t("recusal.title")} width="form">
      <ConfirmForm
        formKey={formKey}
        problem={useActionData<typeof action>()}
        what={t("recusal.what", {
          ...{ judge: judgeName, count: conflicts.length },
          why: whyOf(conflicts),
        })}
        kept={t("recusal.kept", { judge: judgeName })}
        submit={t("recusal.submit")}
        icon="hand-stop"
        look="ink"
        backTo={`/contests/${stage.contestId}/stages/${stage.stageId}/panels`}
      >
        <input type="hidden" name="seatId" value={seatId} />
      </ConfirmForm>
    </StageFrame>
  );
}
