import type { LoaderFunctionArgs } from "@remix-run/node";
import { findBoard } from "~/features/boards/find-board.server";
import { found } from "~/web/require-actor.server";

/** The board as it may be seen now, for screens that have it open; those without a session get a copy before they come here. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, live, clock, actor } = context;
  const room = { db, live, now: clock.now() };
  const seen = found(await findBoard(room, params.stageId ?? "", actor));
  return Response.json(seen, { headers: { "Cache-Control": "private, no-store" } });
}
