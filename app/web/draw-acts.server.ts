import { type AppLoadContext, redirect } from "@remix-run/node";
import { abandonDraw } from "~/features/contests/abandon-draw.server";
import { closeLots } from "~/features/contests/close-lots.server";
import {
  drawLotSchema,
  drawReasonSchema,
  freezeDrawSchema,
  holdDrawSchema,
  witnessSchema,
} from "~/features/contests/contests.schemas";
import type { CeremonyAct } from "~/features/contests/domain/draw/ceremony";
import { stagePath } from "~/features/contests/domain/stage-places";
import { drawLot } from "~/features/contests/draw-lot.server";
import type { StageRow } from "~/features/contests/draw-steps.server";
import { freezeDraw } from "~/features/contests/freeze-draw.server";
import { holdStageDraw } from "~/features/contests/hold-stage-draw.server";
import { witnessDraw } from "~/features/contests/witness-draw.server";
import type { Actor } from "~/shared/actor";
import { instantOf } from "~/shared/instant";
import type { Result } from "~/shared/result";
import { commandOf } from "./command.server";
import { noFieldsSchema, type ParsedForm, parseForm } from "./parse-form.server";
import { refused, unprocessable } from "./responses.server";

interface Asked {
  readonly request: Request;
  readonly context: AppLoadContext;
  readonly actor: Actor;
  readonly stage: StageRow;
  readonly drawId: string;
}

type Act = (asked: Asked) => Promise<unknown>;

/** What each act of a draw's ceremony posts; `drawId` is that of the draw under way, blank where there is none. */
export const DRAW_ACTS: Readonly<Record<CeremonyAct | "abandonment", Act>> = {
  async freezing(asked) {
    const { request, context, actor, stage } = asked;
    const form = await parseForm(request, context, freezeDrawSchema);
    if (!form.ok) return unprocessable(form.problem);
    const input = { stageId: stage.id, ...form.value };
    const command = commandOf(context, actor, form.key);
    return answer(asked, form, await freezeDraw(command, context.keys.tokenKey, input));
  },
  async witness(asked) {
    const { request, context, actor, drawId } = asked;
    const form = await parseForm(request, context, witnessSchema);
    if (!form.ok) return unprocessable(form.problem);
    const input = { ...form.value, drawId, realNow: instantOf(new Date()) };
    return answer(asked, form, await witnessDraw(commandOf(context, actor, form.key), input));
  },
  async holding(asked) {
    const { request, context, actor, drawId } = asked;
    const form = await parseForm(request, context, holdDrawSchema);
    if (!form.ok) return unprocessable(form.problem);
    const { roads, live, keys } = context;
    const command = commandOf(context, actor, form.key);
    const input = { ...form.value, drawId };
    return answer(asked, form, await holdStageDraw(command, { roads, live }, keys.tokenKey, input));
  },
  async lots(asked) {
    const { request, context, actor, drawId } = asked;
    const form = await parseForm(request, context, drawLotSchema);
    if (!form.ok) return unprocessable(form.problem);
    const { entry, number, way, signature: text } = form.value;
    const input = { drawId, entry, number, hand: { way, text } };
    return answer(asked, form, await drawLot(commandOf(context, actor, form.key), input));
  },
  async closing(asked) {
    const { request, context, actor, drawId } = asked;
    const form = await parseForm(request, context, noFieldsSchema);
    if (!form.ok) return unprocessable(form.problem);
    const { roads, live } = context;
    const command = commandOf(context, actor, form.key);
    return answer(asked, form, await closeLots(command, { roads, live }, { drawId }));
  },
  async abandonment(asked) {
    const { request, context, actor, drawId } = asked;
    const form = await parseForm(request, context, drawReasonSchema);
    if (!form.ok) return unprocessable(form.problem);
    const input = { drawId, ...form.value };
    return answer(asked, form, await abandonDraw(commandOf(context, actor, form.key), input));
  },
};

const FIELDS = {
  "ball-unknown": "number",
  "ball-drawn-twice": "number",
  "station-lacks-needs": "number",
  "witness-wrong": "password",
  "witness-locked": "password",
  "same-person": "username",
  "not-a-supervisor": "username",
} as const;

function answer(
  { context, stage }: Asked,
  { values }: ParsedForm<unknown> & { readonly ok: true },
  result: Result<unknown, string | { readonly kind: string; readonly reason?: string }>,
) {
  if (result.ok) return redirect(`${stagePath(stage)}/draw`);
  const { reason } = result;
  const kind = typeof reason === "string" ? reason : (reason.reason ?? reason.kind);
  const holder = typeof reason !== "string" && "entry" in reason ? String(reason.entry) : "";
  const { entry = "", number = "" } = values;
  return refused(context, kind, values, {
    words: "contests",
    fields: FIELDS,
    details: { entry, number, holder },
  });
}
