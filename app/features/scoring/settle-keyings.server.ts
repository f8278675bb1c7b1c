import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept } from "~/shared/result";
import { paperFault } from "./domain/papers/keying";
import { settledMarks } from "./domain/papers/settling";
import { openPaperIn, refusedSheet, valuesOf, writeKeyedIn } from "./keying-steps.server";
import { topicsOfStage } from "./listed-stages.server";
import type { SettleKeyingsInput } from "./papers.schemas";

/**
 * Settles against the paper what two people read differently; then the sheet's marks count. The first of the two
 * doesn't settle: of every mark two people have looked at the paper.
 */
export async function settleKeyings(
  command: Command,
  { live }: { readonly live: Live },
  input: SettleKeyingsInput & { readonly stageId: string; readonly sheetId: string },
) {
  const topics: string[] = [];
  const result = await carryOut(command, "settle-keyings", input, async (desk) => {
    const { accountId } = command.actor;
    const { sheetId, version } = input;
    const opened = await openPaperIn(desk.trx, command.actor, input);
    if (!opened.ok) return opened;
    const paper = opened.value;
    const { place, listed, keyings, undeclaredCount } = paper;
    // Neither an excuse nor an absence raises the sheet's version, and both come between two keyings and this.
    const fault = paperFault(listed, undeclaredCount);
    if (fault) return refusedSheet(fault, { missing: String(undeclaredCount) });
    if (place.version !== version) return refusedSheet("paper-changed");
    const [first, second] = keyings;
    if (!first || !second) return refusedSheet("nothing-differs");
    if (first.isOwn) return refusedSheet("keyed-first-by-you");
    const settled = settledMarks(listed, [first.marks, second.marks], input);
    if (!settled.ok) return settled;
    const { keyingId } = second;
    const written = await writeKeyedIn(desk, paper, settled.value, { keyingId, by: accountId });
    await desk.record({
      action: "paper.settled",
      subjectKind: "sheet",
      subjectId: sheetId,
      detail: { keyingId, written, values: valuesOf(settled.value) },
    });
    topics.push(...(await topicsOfStage(desk.trx, place.stageId)));
    return accept({ written });
  });
  if (result.ok) live.announce(topics);
  return result;
}
