import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayMark } from "~/features/scoring/scoring.access";
import * as Seats from "~/features/scoring/seats.queries.server";
import { found, requireActor } from "./require-actor.server";

/** The seat of a route that belongs to the judge who asks; to everyone else it isn't there. */
export async function requireSeat({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const seat = await Seats.findPlace(context.db, params.seatId ?? "");
  return { actor, seat: found(seat, seat !== undefined && mayMark(actor, seat)) };
}
