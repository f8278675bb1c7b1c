import type { Db } from "~db/connection.server";
import { findSubjects } from "./find-queue-page.server";
import * as Messages from "./messages.queries.server";
import type { Roads } from "./road-wiring.server";

/** A page of what someone was told, with what each case is about. */
export async function findMessages(
  db: Db,
  roads: Roads,
  { accountId, limit, offset }: { accountId: string; limit: number; offset: number },
) {
  const messages = await Messages.findPage(db, accountId, { limit, offset });
  const files = new Map(
    messages.flatMap(({ subjectId, road }) => {
      const wiring = road === null ? undefined : roads.find(road);
      return wiring ? [[subjectId, { caseId: subjectId, wiring }] as const] : [];
    }),
  );
  const subjects = await findSubjects(db, roads, [...files.values()]);
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
