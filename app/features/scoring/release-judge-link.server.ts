import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { type NamedLink, standingLinkIn } from "./judge-link-steps.server";
import * as JudgeLinks from "./judge-links.queries.server";

/** Lets another tablet open a judge's link, the printed one as it is; the tablet before is signed out. */
export function releaseJudgeLink(command: Command, input: NamedLink) {
  return carryOut(command, "release-judge-link", input, async ({ trx, record }) => {
    const named = await standingLinkIn(trx, command.actor, input);
    if (!named.ok) return named;
    const { id, stageId, accountId, deviceHash } = named.value;
    if (deviceHash === null) return refuse("link-not-bound" as const);
    await JudgeLinks.updateDevice(trx, id, null);
    await JudgeLinks.deleteSessions(trx, { stageId, accountIds: [accountId] });
    await record({
      action: "judge-link.released",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { judgeLinkId: id, accountId },
    });
    return accept({ judgeLinkId: id });
  });
}
