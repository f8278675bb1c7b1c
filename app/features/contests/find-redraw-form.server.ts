import type { Db } from "~db/connection.server";
import { findStageSessions } from "./find-stage-sessions.server";

/** The batches of a drawn stage that can be drawn again: where someone is still expected. */
export async function findRedrawForm(db: Db, stageId: string) {
  const { sessions } = await findStageSessions(db, stageId);
  return sessions.flatMap(({ id, number, batches }) =>
    batches.flatMap(({ batch, startsAt, places }) => {
      const held = places.filter(({ code }) => code !== null);
      const codes = held.flatMap(({ code, isOut }) => (isOut ? [] : [code ?? ""]));
      if (codes.length === 0) return [];
      const outCount = held.length - codes.length;
      return [{ key: `${id} ${batch}`, session: number, batch, startsAt, codes, outCount }];
    }),
  );
}

export type RedrawnChoice = Awaited<ReturnType<typeof findRedrawForm>>[number];
