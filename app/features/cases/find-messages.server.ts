import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { mayReadCase } from "./cases.access";
import { findMovers } from "./find-movers.server";
import { findSubjects } from "./find-queue-page.server";
import * as Messages from "./messages.queries.server";
import { readCases } from "./read-cases.server";
import type { Roads } from "./road-wiring.server";

interface MessagePage {
  readonly actor: Actor;
  readonly now: Instant;
  readonly limit: number;
  readonly offset: number;
}

/** A page of what someone was told, with what each case is about for as long as they may read it. */
export async function findMessages(
  db: Db,
  roads: Roads,
  { actor, now, limit, offset }: MessagePage,
) {
  const { accountId } = actor;
  const messages = await Messages.findPage(db, accountId, { limit, offset });
  const ids = messages.flatMap(({ subjectId, road }) => (road === null ? [] : [subjectId]));
  const files = await readCases(db, roads, [...new Set(ids)]);
  const movers = await findMovers(db, roads, { actor, now });
  const readable = [...files.values()].filter(({ wiring: { road }, facts }) =>
    mayReadCase(movers, road, facts),
  );
  const subjects = await findSubjects(db, roads, readable);
  return messages.map(({ applicantId, ...message }) => {
    const { title = null, note = "" } = subjects.get(message.subjectId) ?? {};
    const isOwn = applicantId === accountId;
    // Whom their own case is about, its applicant knows.
    return {
      ...message,
      subject: title,
      about: isOwn || note === "" ? note : `${title} · ${note}`,
      isOwn,
    };
  });
}
