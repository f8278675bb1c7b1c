import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { linkDays, linkStanding } from "./domain/panel/judge-link";
import { BEFORE_LOCK } from "./domain/panel/stage-states";
import * as JudgeLinks from "./judge-links.queries.server";
import * as Panels from "./panels.queries.server";
import { mayStaffPanels } from "./scoring.access";
import * as Seats from "./seats.queries.server";

/**
 * Gives judges of a stage their links: one of them a new one in place of what they had, or all who have none that
 * works. A link that was withdrawn comes back only where its judge is named.
 */
export function issueJudgeLinks(
  command: Command,
  input: { readonly stageId: string; readonly accountId: string | null },
) {
  const { stageId, accountId } = input;
  return carryOut(command, "issue-judge-links", input, async ({ trx, now, record }) => {
    const stage = await Panels.findStage(trx, stageId);
    if (!stage || !mayStaffPanels(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (!BEFORE_LOCK.includes(stage.stageState)) return refuse("link-stage-over" as const);
    const panels = await Panels.findAllOfStages(trx, [stageId]);
    const panelIds = panels.map(({ panelId }) => panelId);
    const seats = await Seats.findAllOfPanels(trx, panelIds);
    const judges = [...new Set(seats.map((seat) => seat.accountId))];
    const links = await JudgeLinks.findAllOfStage(trx, stageId);
    const needsOne = (judge: string) => {
      const newest = links.find((link) => link.accountId === judge);
      return accountId === null
        ? ["none", "over"].includes(linkStanding(newest, now))
        : judge === accountId;
    };
    const accountIds = judges.filter(needsOne);
    if (accountIds.length === 0) return refuse("nobody-needs-link" as const);
    const by = command.actor.accountId;
    await JudgeLinks.updateWithdrawn(trx, { stageId, accountIds }, { at: now, by });
    await JudgeLinks.deleteSessions(trx, { stageId, accountIds });
    const sessions = await Panels.findSessions(trx, stageId);
    const days = linkDays(
      sessions.map(({ startsAt }) => startsAt),
      now,
    );
    const issued = { stageId, issuedAt: now, issuedBy: by, ...days };
    await JudgeLinks.insertAll(
      trx,
      accountIds.map((judge) => ({ ...issued, id: newId(), accountId: judge })),
    );
    await record({
      action: "judge-link.issued",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { accountIds },
    });
    return accept({ count: accountIds.length });
  });
}
