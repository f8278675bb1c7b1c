import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept } from "~/shared/result";
import { type NamedLink, standingLinkIn } from "./judge-link-steps.server";
import * as JudgeLinks from "./judge-links.queries.server";

/** Takes back a link that was lost or printed for the wrong person; what was begun by it ends. */
export function withdrawJudgeLink(command: Command, input: NamedLink) {
  return carryOut(command, "withdraw-judge-link", input, async ({ trx, now, record }) => {
    const named = await standingLinkIn(trx, command.actor, input);
    if (!named.ok) return named;
    const { id, stageId, accountId } = named.value;
    const judge = { stageId, accountIds: [accountId] };
    await JudgeLinks.updateWithdrawn(trx, judge, { at: now, by: command.actor.accountId });
    await JudgeLinks.deleteSessions(trx, judge);
    await record({
      action: "judge-link.withdrawn",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { judgeLinkId: id, accountId },
    });
    return accept({ judgeLinkId: id });
  });
}
