import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import { setApplicantIn } from "~/features/cases/case-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { newId } from "~/shared/ids";
import { accept, type Result, refuse } from "~/shared/result";
import type { ReplaceMemberInput } from "./contests.schemas";
import { faultOfReplacing, type ReplacementRefusal } from "./domain/replacement";
import * as EntryDocuments from "./entry-documents.queries.server";
import * as EntryMembers from "./entry-members.queries.server";
import { judgeEntries } from "./find-entry-facts.server";
import { findTeam, type Team } from "./find-team.server";
import * as Replacements from "./replacements.queries.server";

/**
 * A substitute comes in for a contestant, and competes from now on. The team keeps its entry, its code and its place.
 * Where the entry was accepted, the substitute's facts were frozen with it; only that they compete nowhere else is
 * asked now, since until now they didn't compete.
 */
export async function replaceMember(command: Command, room: CaseRoom, input: ReplaceMemberInput) {
  const { caseId } = input;
  const replaced = await carryOut(
    command,
    "replace-member",
    input,
    async (desk): Promise<Result<{ caseId: string }, "not-allowed" | ReplacementRefusal>> => {
      const who = { actor: command.actor, now: desk.now };
      const team = await findTeam(desk.trx, room.roads, { ...who, caseId });
      if (!team?.mayReplace) return refuse("not-allowed");
      const reason = input.reason ?? "";
      const fault = faultOfReplacing({ ...team.facts, reason });
      if (fault) return refuse(fault);
      const out = team.contestants.find(({ id }) => id === input.outMemberId);
      if (!out) return refuse("member-gone");
      const substitute = team.substitutes.find(({ id }) => id === input.inMemberId);
      if (!substitute) return refuse("substitute-gone");
      if (await competesElsewhere(desk, team, substitute.seq))
        return refuse("substitute-elsewhere");
      await EntryMembers.updatePart(desk.trx, out.id, "replaced");
      await EntryMembers.updatePart(desk.trx, substitute.id, "contestant");
      if (!(await handOverIn(desk, team, out.workerId))) return refuse("no-account-to-confirm");
      await Replacements.insert(desk.trx, {
        ...{ id: newId(), entryId: team.entry.id, reason },
        ...{ outMemberId: out.id, inMemberId: substitute.id },
        ...{ replacedAt: desk.now, replacedBy: command.actor.accountId },
      });
      // Who left competes no more: what the contest asked of them has no use here.
      const documentCount = await EntryDocuments.deleteAllOfMember(desk.trx, out.id);
      await desk.record({
        action: "entry.member-replaced",
        subjectKind: "entry",
        subjectId: team.entry.id,
        detail: {
          ...{ contestId: team.entry.contestId, isDrawn: team.isDrawn, documentCount },
          ...{ outWorkerId: out.workerId, inWorkerId: substitute.workerId },
        },
      });
      return accept({ caseId });
    },
  );
  if (replaced.ok) await announceCases(command.db, room, [caseId]);
  return replaced;
}

/** Whether the substitute competes in another contest of the programme that allows one, or in another team of this one. */
async function competesElsewhere({ trx }: Desk, { entry }: Team, seq: number): Promise<boolean> {
  const judged = (await judgeEntries(trx, [entry])).get(entry.id) ?? [];
  const own = judged.find((member) => member.seq === seq)?.verdicts ?? [];
  return own.some(
    ({ rule, verdict }) =>
      verdict === "not-met" && (rule === "one-contest" || rule === "entered-once"),
  );
}

/** Who applied for the team and left it hands that over to the next who has an account; false where one is needed and nobody has. */
async function handOverIn(desk: Desk, team: Team, outWorkerId: string): Promise<boolean> {
  const leaving = await Workers.find(desk.trx, outWorkerId);
  if (team.applicantId === null || leaving?.accountId !== team.applicantId) return true;
  for (const { workerId } of await EntryMembers.findContestants(desk.trx, [team.entry.id])) {
    const next = (await Workers.find(desk.trx, workerId))?.accountId ?? null;
    if (next !== null) {
      await setApplicantIn(desk, team.caseId, next);
      return true;
    }
  }
  return false;
}
