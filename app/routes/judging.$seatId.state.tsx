import type { LoaderFunctionArgs } from "@remix-run/node";
import { findJudgingDesk } from "~/features/scoring/find-judging-desk.server";
import { requireSeat } from "~/web/own-seat.server";
import { found } from "~/web/require-actor.server";

/** The desk as it stands now, for the tablet that has it open. */
export async function loader(args: LoaderFunctionArgs) {
  const { seat } = await requireSeat(args);
  found(seat.pledgedAt);
  const desk = await findJudgingDesk(args.context.db, seat, args.context.clock.now());
  return Response.json(desk, { headers: { "Cache-Control": "private, no-store" } });
}
