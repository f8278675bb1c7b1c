import * as Cases from "~/features/cases/cases.queries.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import type { Db, Trx } from "~db/connection.server";
import { isDrawn } from "./domain/replacement";
import * as Draws from "./draws.queries.server";
import * as Entries from "./entries.queries.server";
import * as EntryMembers from "./entry-members.queries.server";
import { type EntryQuestion, findEntryRights } from "./find-entry-rights.server";
import * as Replacements from "./replacements.queries.server";
import * as Stages from "./stages.queries.server";

/** A team with what decides about changing its people; null for a case that is no entry. */
export async function findTeam(db: Db | Trx, roads: Roads, question: EntryQuestion) {
  const { caseId } = question;
  const [entry] = await Entries.findAllOfCases(db, [caseId]);
  const file = await Cases.find(db, caseId);
  if (!entry || !file) return null;
  const roster = await EntryMembers.findRosters(db, [entry.id]);
  const stageStates = (await Stages.findAllOfContests(db, [entry.contestId])).map(
    ({ state }) => state,
  );
  const { mayReplace, isOrganiser } = await findEntryRights(db, roads, question);
  return {
    ...{ caseId, entry, applicantId: file.applicantId, mayReplace },
    contestants: roster.filter(({ part }) => part === "contestant"),
    substitutes: roster.filter(({ part }) => part === "substitute"),
    isDrawn: isDrawn(stageStates),
    facts: {
      entryState: file.state,
      stageStates,
      isDrawOpen: await Draws.existsOpen(db, entry.contestId),
      isCheckedIn: await Replacements.isCheckedIn(db, entry.id),
      isOrganiser,
    },
  };
}

export type Team = NonNullable<Awaited<ReturnType<typeof findTeam>>>;
