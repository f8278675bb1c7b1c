import type { Actor } from "~/shared/actor";
import { accept, refuse } from "~/shared/result";
import type { Trx } from "~db/connection.server";
import * as JudgeLinks from "./judge-links.queries.server";
import { mayStaffPanels } from "./scoring.access";

/** A link of one judge, named by its stage and itself. */
export interface NamedLink {
  readonly stageId: string;
  readonly judgeLinkId: string;
}

/** The link that someone who staffs the panels acts on; one that was withdrawn is past acting on. */
export async function standingLinkIn(trx: Trx, actor: Actor, { stageId, judgeLinkId }: NamedLink) {
  const link = await JudgeLinks.find(trx, judgeLinkId);
  if (!link || link.stageId !== stageId || !mayStaffPanels(actor, link.contestId)) {
    return refuse("not-allowed" as const);
  }
  return link.withdrawnAt === null ? accept(link) : refuse("link-withdrawn" as const);
}
