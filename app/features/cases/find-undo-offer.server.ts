import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { findCasePage } from "./find-case-page.server";
import type { Roads } from "./road-wiring.server";

/** What was done, and the version from which it can be taken back. */
export interface UndoOfferFacts {
  readonly caseId: string;
  readonly version: number;
  readonly title: string;
  readonly road: string;
  readonly move: string;
}

/** What was moved just now, as far as this person can take it back; null where they can't. */
export async function findUndoOffer(
  db: Db,
  roads: Roads,
  asked: { readonly actor: Actor; readonly caseId: string; readonly now: Instant },
): Promise<UndoOfferFacts | null> {
  const page = await findCasePage(db, roads, asked);
  const last = page?.timeline.at(-1);
  if (!page?.mayUndo || !last) return null;
  const { caseId, version, title, road } = page;
  return { caseId, version, title, road, move: last.move };
}
