import type { Db } from "~db/connection.server";
import * as Outcomes from "./outcomes.queries.server";

/** Whether one goes on from a stage, and when and where the next one is, as far as it is known. */
export type Outcome = NonNullable<Awaited<ReturnType<typeof Outcomes.findOfEntry>>>;

interface Message {
  readonly kind: string;
  readonly subjectId: string;
  readonly seq: number | null;
}

/** Adds to each message about a stage what it tells its reader. */
export async function withOutcomes<Told extends Message>(
  db: Db,
  accountId: string,
  messages: readonly Told[],
): Promise<(Told & { readonly outcome: Outcome | null })[]> {
  const about = messages.filter(({ kind }) => kind === "stage-outcome");
  const ids = [...new Set(about.map(({ subjectId }) => subjectId))];
  const outcomes = ids.length > 0 ? await Outcomes.findTold(db, accountId, ids) : [];
  return messages.map((message) => ({
    ...message,
    outcome:
      outcomes.find(({ stageId, seq }) => stageId === message.subjectId && seq === message.seq) ??
      null,
  }));
}
