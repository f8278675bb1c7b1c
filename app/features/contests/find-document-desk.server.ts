import * as Cases from "~/features/cases/cases.queries.server";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import type { Db, Trx } from "~db/connection.server";
import { mayKeepDocuments } from "./contests.access";
import {
  type DocumentKind,
  fieldOfDocument,
  mayAddDocument,
  mayRemoveDocument,
} from "./domain/entry-documents";
import * as Entries from "./entries.queries.server";
import { findDocuments, judgeEntries } from "./find-entry-facts.server";

/** The papers of an entry, whether this person hands them in, and which can be added or taken out now; null for no entry. */
export async function findDocumentDesk(db: Db | Trx, actor: Actor, caseId: string) {
  const [entry] = await Entries.findAllOfCases(db, [caseId]);
  const file = await Cases.find(db, caseId);
  if (!entry || !file) return null;
  const judged = await judgeEntries(db, [entry]);
  const { asked, held, missing } = (await findDocuments(db, [entry], judged))(entry);
  const returned = await findOpenReturns(db, caseId);
  const lineage = (await Unions.findLineages(db, [file.unionId])).get(file.unionId) ?? [];
  const { applicantId, state } = file;
  const { contestId, contestName } = entry;
  const isReturned = (kind: DocumentKind) =>
    state === "returned" && returned.some(({ field }) => field === fieldOfDocument(kind));
  return {
    ...{ caseId, entryId: entry.id, contestId, contestName, asked, missing },
    isApplicant: applicantId === actor.accountId,
    mayKeep: mayKeepDocuments(actor, { contestId, lineage, applicantId }),
    people: (judged.get(entry.id) ?? []).map(({ memberId, name }) => ({
      ...{ memberId, name },
      papers: asked.map((kind) => {
        const pages = held.filter((one) => one.memberId === memberId && one.kind === kind);
        const facts = { state, isMissing: pages.length === 0, isReturned: isReturned(kind) };
        const said = returned.find(({ field }) => field === fieldOfDocument(kind))?.text ?? null;
        return {
          ...{ kind, pages, said: facts.isReturned ? said : null },
          ...{ mayAdd: mayAddDocument(facts), mayRemove: mayRemoveDocument(facts) },
        };
      }),
    })),
  };
}

export type DocumentDesk = NonNullable<Awaited<ReturnType<typeof findDocumentDesk>>>;
