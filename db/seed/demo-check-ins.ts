import { checkInEntry } from "~/features/contests/check-in-entry.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import { batchStart } from "~/shared/batch-start";
import { later, MINUTE_MS } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { commandAt } from "./applicants";
import type { Surroundings } from "./judging-exceptions";

/** How early people come: half an hour at most, in the order of their stations. */
const EARLIEST_MINUTES = 30;

/** Everyone who came was seen at the door before their batch. */
export async function checkInAll(around: Surroundings, stageId: string): Promise<void> {
  const [session] = await Panels.findSessions(around.db, stageId);
  const entries = await Panels.findStageEntries(around.db, stageId);
  invariant(session, "the welders have a session");
  for (const [at, { stageEntryId, batch, attendance }] of entries.entries()) {
    if (attendance !== "expected" || batch === null) continue;
    const now = later(batchStart(session, batch), ((at % 10) * 2 - EARLIEST_MINUTES) * MINUTE_MS);
    const command = { ...commandAt(around, around.organiser, 0), now };
    const seen = await checkInEntry(command, { stageId, stageEntryId });
    invariant(seen.ok, `the demo's welder is checked in: ${JSON.stringify(seen)}`);
  }
}
