import { newId } from "~/shared/ids";
import { HOUR_MS, type Instant, later } from "~/shared/instant";
import type { Trx } from "../connection.server";
import type { StageEntryTable } from "../schema";

interface DrawnStage {
  readonly stageId: string;
  readonly venue: string;
  readonly startsAt: Instant;
  /** The batch of each place, in the order of the places. */
  readonly batches: readonly number[];
  /** Who didn't come, by place. */
  readonly attendance?: Readonly<Record<number, StageEntryTable["attendance"]>>;
}

/** Gives each entry of a stage its place and codes, the last code first: a place tells nothing of a code. Answers the ids by place. */
export async function drawStage(trx: Trx, stage: DrawnStage): Promise<readonly string[]> {
  const { stageId, venue, startsAt, batches, attendance = {} } = stage;
  const sessionId = newId();
  await trx
    .insertInto("StageSession")
    .values({
      ...{ id: sessionId, stageId, number: 1, venue, startsAt },
      endsAt: later(startsAt, 8 * HOUR_MS),
      batchCount: Math.max(...batches),
      ...{ stationCount: batches.length, batchMinutes: 60, lateMinutes: 15 },
    })
    .execute();
  const entries = await trx
    .selectFrom("StageEntry as e")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .select("e.id")
    .where("e.stageId", "=", stageId)
    .orderBy("n.number", "desc")
    .execute();
  for (const [index, { id }] of entries.entries()) {
    const place = index + 1;
    const code = String(place).padStart(2, "0");
    await trx
      .updateTable("StageEntry")
      .set({
        ...{ place, sessionId, batch: batches[index] ?? 1, station: place },
        ...{ stationCode: code, workCode: `W${code}` },
        attendance: attendance[place] ?? "expected",
      })
      .where("id", "=", id)
      .execute();
  }
  return entries.map(({ id }) => id);
}
