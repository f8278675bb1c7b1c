import * as Cases from "~/features/cases/cases.queries.server";
import type { CasePage } from "~/features/cases/find-case-page.server";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import type { Db } from "~db/connection.server";
import { fieldOfDocument, isReturnable } from "./domain/entry-documents";
import * as Entries from "./entries.queries.server";
import * as EntryMembers from "./entry-members.queries.server";
import { findDocuments, judgeEntries } from "./find-entry-facts.server";
import * as Replacements from "./replacements.queries.server";

/**
 * What the page of an entry's case shows: the entry, each member with the rules, who leads the team, and who came in
 * for whom; null for a case of another road.
 */
export async function findEntryPage(db: Db, caseId: string) {
  const [entry] = await Entries.findAllOfCases(db, [caseId]);
  if (!entry) return null;
  const judged = await judgeEntries(db, [entry]);
  const members = judged.get(entry.id) ?? [];
  const { asked, held } = (await findDocuments(db, [entry], judged))(entry);
  const isReturned = (await Cases.find(db, caseId))?.state === "returned";
  const returned = isReturned ? await findOpenReturns(db, caseId) : [];
  const { contestId, contestName, number, teamName, statement, origin, unionName } = entry;
  const roster = await EntryMembers.findRosters(db, [entry.id]);
  const nameOf = (memberId: string) => roster.find(({ id }) => id === memberId)?.name ?? "";
  return {
    ...{ contestId, contestName, number, teamName, statement, origin, unionName, members },
    /** What is asked of each person, with what there is of it and what is said of it where it is sent back. */
    documents: {
      asked,
      people: members.map(({ memberId, name, part }) => ({
        ...{ memberId, name, part },
        papers: asked.map((kind) => ({
          kind,
          pages: held.filter((one) => one.memberId === memberId && one.kind === kind),
          said: returned.find(({ field }) => field === fieldOfDocument(kind))?.text ?? null,
        })),
      })),
    },
    leader: roster.find(({ part }) => part === "leader") ?? null,
    replacements: (await Replacements.findAllOfEntry(db, entry.id)).map((one) => ({
      ...{ id: one.id, replacedAt: one.replacedAt, reason: one.reason },
      ...{ outName: nameOf(one.outMemberId), inName: nameOf(one.inMemberId) },
    })),
  };
}

export type EntryPage = NonNullable<Awaited<ReturnType<typeof findEntryPage>>>;

/** A case's page that offers to send back no paper that the contest doesn't ask. */
export function withReturnable(page: CasePage, { documents: { asked } }: EntryPage): CasePage {
  const moves = page.moves.map((offer) => {
    const { fields } = offer.asks;
    if (!fields) return offer;
    const asks = { ...offer.asks, fields: fields.filter((field) => isReturnable(field, asked)) };
    return { ...offer, asks };
  });
  return { ...page, moves };
}
