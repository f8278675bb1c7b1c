import type { Db } from "~db/connection.server";
import { findSubjects } from "./find-queue-page.server";
import * as Messages from "./messages.queries.server";
import type { Roads } from "./road-wiring.server";

/** A page of what someone was told, with what each reminder is about. */
export async function findMessages(
  db: Db,
  roads: Roads,
  { accountId, limit, offset }: { accountId: string; limit: number; offset: number },
) {
  const messages = await Messages.findPage(db, accountId, { limit, offset });
  const reminded = messages.flatMap(({ kind, subjectId, road }) => {
    const wiring = kind === "case-reminded" && road !== null ? roads.find(road) : undefined;
    return wiring ? [{ caseId: subjectId, wiring }] : [];
  });
  const subjects = await findSubjects(db, roads, reminded);
  return messages.map(({ applicantId, ...message }) => ({
    ...message,
    subject: subjects.get(message.subjectId)?.title ?? null,
    isOwn: applicantId === accountId,
  }));
}
