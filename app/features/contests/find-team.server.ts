import * as Cases from "~/features/cases/cases.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import type { Db, Trx } from "~db/connection.server";
import { mayPlanContest, mayReplaceMembers } from "./contests.access";
import { isDrawn } from "./domain/replacement";
import * as Entries from "./entries.queries.server";
import * as Replacements from "./replacements.queries.server";
import * as Stages from "./stages.queries.server";

/** A team with what decides about changing its people; null for a case that is no entry. */
export async function findTeam(db: Db | Trx, actor: Actor, caseId: string) {
  const [entry] = await Entries.findAllOfCases(db, [caseId]);
  const file = await Cases.find(db, caseId);
  if (!entry || !file) return null;
  const roster = await Entries.findRosters(db, [entry.id]);
  const lineage = (await Unions.findLineages(db, [file.unionId])).get(file.unionId) ?? [];
  const stageStates = (await Stages.findAllOfContests(db, [entry.contestId])).map(
    ({ state }) => state,
  );
  return {
    ...{ caseId, entry, applicantId: file.applicantId },
    mayReplace: mayReplaceMembers(actor, { contestId: entry.contestId, lineage }),
    contestants: roster.filter(({ part }) => part === "contestant"),
    substitutes: roster.filter(({ part }) => part === "substitute"),
    isDrawn: isDrawn(stageStates),
    facts: {
      entryState: file.state,
      stageStates,
      isCheckedIn: await Replacements.isCheckedIn(db, entry.id),
      isOrganiser: mayPlanContest(actor, entry.contestId),
    },
  };
}

export type Team = NonNullable<Awaited<ReturnType<typeof findTeam>>>;
