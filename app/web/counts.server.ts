import type { AppLoadContext } from "@remix-run/node";
import { hasOffice } from "~/features/cases/cases.access";
import { countWaiting } from "~/features/cases/find-queue-page.server";
import * as Messages from "~/features/cases/messages.queries.server";

/** How many things wait behind the places of the frame, by path. */
export async function findCounts({
  actor,
  db,
  roads,
  clock,
}: AppLoadContext): Promise<Record<string, number>> {
  if (!actor) return {};
  const waiting = hasOffice(actor) ? await countWaiting(db, roads, { actor, now: clock.now() }) : 0;
  return { "/cases": waiting, "/messages": await Messages.countUnread(db, actor.accountId) };
}
