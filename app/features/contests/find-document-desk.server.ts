import * as Cases from "~/features/cases/cases.queries.server";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import type { Db, Trx } from "~db/connection.server";
import {
  type DocumentKind,
  fieldOfDocument,
  mayAddDocument,
  mayRemoveDocument,
} from "./domain/entry-documents";
import { standingOf } from "./domain/entry-standing";
import * as Entries from "./entries.queries.server";
import { findDocuments, judgeEntries } from "./find-entry-facts.server";
import { type EntryQuestion, findEntryRights } from "./find-entry-rights.server";

/** The papers of an entry, whether this person hands them in, and which can be added or taken out now; null for no entry. */
export async function findDocumentDesk(db: Db | Trx, roads: Roads, question: EntryQuestion) {
  const { actor, caseId } = question;
  const [entry] = await Entries.findAllOfCases(db, [caseId]);
  const file = await Cases.find(db, caseId);
  if (!entry || !file) return null;
  const judged = await judgeEntries(db, [entry]);
  const { asked, held, missing } = (await findDocuments(db, [entry], judged))(entry);
  const returned = await findOpenReturns(db, caseId);
  const { applicantId, state, movedAt } = file;
  const { contestId, contestName } = entry;
  const { mayKeep } = await findEntryRights(db, roads, question);
  const isReturned = (kind: DocumentKind) =>
    state === "returned" && returned.some(({ field }) => field === fieldOfDocument(kind));
  return {
    ...{ caseId, entryId: entry.id, contestId, contestName, asked, missing, mayKeep },
    isOver: standingOf(state) === "out",
    isApplicant: applicantId === actor.accountId,
    people: (judged.get(entry.id) ?? []).map(({ memberId, name }) => ({
      ...{ memberId, name },
      papers: asked.map((kind) => {
        const pages = held.filter((one) => one.memberId === memberId && one.kind === kind);
        const isNew = pages.every(({ createdAt }) => createdAt > movedAt);
        const isMended = pages.some(({ createdAt }) => createdAt > movedAt);
        const facts = { state, isNew, isReturned: isReturned(kind) };
        const said = returned.find(({ field }) => field === fieldOfDocument(kind))?.text ?? null;
        return {
          ...{ kind, pages, said: facts.isReturned && !isMended ? said : null },
          ...{ mayAdd: mayAddDocument(facts), mayRemove: mayRemoveDocument(facts) },
        };
      }),
    })),
  };
}

export type DocumentDesk = NonNullable<Awaited<ReturnType<typeof findDocumentDesk>>>;
