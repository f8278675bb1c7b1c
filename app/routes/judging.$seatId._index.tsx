import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { JudgingDesk } from "~/features/scoring/components/JudgingDesk";
import { keepOffline } from "~/features/scoring/components/keep-offline";
import { BEFORE_JUDGING } from "~/features/scoring/domain/panel/stage-states";
import { findJudgingDesk } from "~/features/scoring/find-judging-desk.server";
import { requireSeat } from "~/web/own-seat.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "judging:desk.title", isBare: true };

/** The desk takes over news by itself: a page that is asked again without network would be lost. */
export const shouldRevalidate = () => false;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, seat } = await requireSeat(args);
  if (seat.pledgedAt === null) throw redirect(`/judging/${seat.seatId}/pledge`);
  if (BEFORE_JUDGING.includes(seat.stageState)) throw redirect(`/judging/${seat.seatId}/trial`);
  return {
    owner: actor.accountId,
    desk: await findJudgingDesk(args.context.db, seat, args.context.clock.now()),
  };
}

export default function JudgingSheets() {
  const { owner, desk } = useLoaderData<typeof loader>();
  useEffect(() => keepOffline(owner, [`/judging/${desk.seat.id}`]), [owner, desk.seat.id]);
  return <JudgingDesk key={desk.seat.id} start={desk as never} />;
}
