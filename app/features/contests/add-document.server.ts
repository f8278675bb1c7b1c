import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { PHOTO_FILES } from "~/features/files/domain/file-rules";
import { keepFileIn } from "~/features/files/file-steps.server";
import type { StoredFile } from "~/features/files/file-store.server";
import { newId } from "~/shared/ids";
import { accept, type Result, refuse } from "~/shared/result";
import { type DocumentKind, MOST_PAGES } from "./domain/entry-documents";
import * as EntryDocuments from "./entry-documents.queries.server";
import { findDocumentDesk } from "./find-document-desk.server";

interface NewDocument {
  readonly caseId: string;
  readonly memberId: string;
  readonly kind: DocumentKind;
  readonly file: StoredFile;
  readonly fileName: string;
}

export type DocumentRefusal =
  | "not-allowed"
  | "member-gone"
  | "document-not-asked"
  | "document-closed"
  | "photo-no-picture"
  | "too-many-pages";

/** Lays a paper beside an entry, for one of its people; the same file again is there once. */
export async function addDocument(command: Command, room: CaseRoom, input: NewDocument) {
  const { caseId, memberId, kind, file, fileName } = input;
  const added = await carryOut(
    command,
    "add-entry-document",
    input,
    async (desk): Promise<Result<{ caseId: string }, DocumentRefusal>> => {
      const { actor } = command;
      const entry = await findDocumentDesk(desk.trx, room.roads, { actor, caseId, now: desk.now });
      if (!entry?.mayKeep) return refuse("not-allowed");
      const person = entry.people.find((one) => one.memberId === memberId);
      if (!person) return refuse("member-gone");
      const paper = person.papers.find((one) => one.kind === kind);
      if (!paper) return refuse("document-not-asked");
      if (!paper.mayAdd) return refuse("document-closed");
      if (kind === "photo" && !PHOTO_FILES.kinds.includes(file.kind)) {
        return refuse("photo-no-picture");
      }
      if (paper.pages.length >= MOST_PAGES) return refuse("too-many-pages");
      const fileId = await keepFileIn(desk, file, actor.accountId);
      const document = { id: newId(), memberId, kind, fileId, fileName };
      const createdBy = actor.accountId;
      await EntryDocuments.insertIfNew(desk.trx, { ...document, createdAt: desk.now, createdBy });
      await desk.record({
        action: "entry.document-added",
        subjectKind: "entry",
        subjectId: entry.entryId,
        detail: { kind, memberId, file: file.digest },
      });
      return accept({ caseId });
    },
  );
  if (added.ok) await announceCases(command.db, room, [caseId]);
  return added;
}
