import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayRunBoard } from "~/features/boards/boards.access";
import { findBoardStage } from "~/features/boards/find-board.server";
import { requireStage } from "./readable-contest.server";
import { allow, found } from "./require-actor.server";

/** The stage whose board a page is about, for those who run it. */
export async function requireRunBoard(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayRunBoard(actor, stage.contestId));
  return { actor, stage, row: found(await findBoardStage(args.context.db, stage.id)) };
}
