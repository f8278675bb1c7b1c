import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TrialDesk } from "~/features/scoring/components/JudgingDesk";
import { BEFORE_LOCK } from "~/features/scoring/domain/panel/stage-states";
import { findTrialDesk } from "~/features/scoring/find-trial-desk.server";
import { requireSeat } from "~/web/own-seat.server";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "judging:trial.title", isBare: true };

/** What is tried lives on this page alone: nothing asks for it again. */
export const shouldRevalidate = () => false;

/** Nothing of a module is shown before the pledge, and nothing is left to try after the lock. */
export async function loader(args: LoaderFunctionArgs) {
  const { seat } = await requireSeat(args);
  found(seat, BEFORE_LOCK.includes(seat.stageState));
  if (seat.pledgedAt === null) throw redirect(`/judging/${seat.seatId}/pledge`);
  const { db, clock } = args.context;
  return { desk: await findTrialDesk(db, seat, clock.now()) };
}

export default function Trial() {
  const { desk } = useLoaderData<typeof loader>();
  return <TrialDesk key={desk.seat.id} start={desk as never} />;
}
