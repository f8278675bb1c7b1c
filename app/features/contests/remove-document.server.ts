import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { accept, type Result, refuse } from "~/shared/result";
import * as EntryDocuments from "./entry-documents.queries.server";
import { findDocumentDesk } from "./find-document-desk.server";

/** Takes a paper out of an entry where it may still be changed, or that is over; its file goes when nothing lists it. */
export async function removeDocument(
  command: Command,
  room: CaseRoom,
  input: { readonly caseId: string; readonly documentId: string },
) {
  const { caseId, documentId } = input;
  const removed = await carryOut(
    command,
    "remove-entry-document",
    input,
    async (
      desk,
    ): Promise<Result<{ caseId: string }, "not-allowed" | "document-gone" | "document-closed">> => {
      const who = { actor: command.actor, now: desk.now };
      const entry = await findDocumentDesk(desk.trx, room.roads, { ...who, caseId });
      if (!entry?.mayKeep) return refuse("not-allowed");
      const document = await EntryDocuments.find(desk.trx, caseId, documentId);
      if (!document) return refuse("document-gone");
      const paper = entry.people
        .find(({ memberId }) => memberId === document.memberId)
        ?.papers.find(({ kind }) => kind === document.documentKind);
      if (!paper?.mayRemove) return refuse("document-closed");
      await EntryDocuments.deleteDocument(desk.trx, documentId);
      await desk.record({
        action: "entry.document-removed",
        subjectKind: "entry",
        subjectId: entry.entryId,
        detail: { kind: document.documentKind, memberId: document.memberId, file: document.digest },
      });
      return accept({ caseId });
    },
  );
  if (removed.ok) await announceCases(command.db, room, [caseId]);
  return removed;
}
