import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept, type Result, refuse } from "~/shared/result";
import { paperFault, type TypingRefusal } from "./domain/papers/keying";
import { settledMarks } from "./domain/papers/settling";
import { readPaper, valuesOf, writeKeyedIn } from "./keying-steps.server";
import type { SettleKeyingsInput } from "./papers.schemas";
import { mayBringMarks } from "./scoring.access";
import * as Sheets from "./sheets.queries.server";

/**
 * Settles against the paper what two people read differently; then the sheet's marks count. The first of the two
 * doesn't settle: of every mark two people have looked at the paper.
 */
export async function settleKeyings(
  command: Command,
  { live }: { readonly live: Live },
  input: SettleKeyingsInput & { readonly sheetId: string },
) {
  const topics: string[] = [];
  const result = await carryOut(command, "settle-keyings", input, async (desk) => {
    const { accountId } = command.actor;
    const { sheetId, version } = input;
    const place = await Sheets.findPlace(desk.trx, sheetId);
    if (!place || !mayBringMarks(command.actor, place.contestId)) return no("not-allowed");
    const paper = await readPaper(desk.trx, { stageId: place.stageId, sheetId, accountId });
    if (!paper) return no("sheet-set-aside");
    const { book, row, listed, keyings } = paper;
    const undeclared = book.undeclaredOn(row);
    // Neither an excuse nor an absence raises the sheet's version, and both come between two keyings and this.
    const fault = paperFault(listed, undeclared);
    if (fault) return no(fault, { missing: String(undeclared) });
    if (row.version !== version) return no("paper-changed");
    const [first, second] = keyings;
    if (!first || !second) return no("nothing-differs");
    if (first.isOwn) return no("keyed-first-by-you");
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
    topics.push(...book.topics);
    return accept({ written });
  });
  if (result.ok) live.announce(topics);
  return result;
}

function no(code: string, values: TypingRefusal["values"] = {}): Result<never, TypingRefusal> {
  return refuse({ code, aspectKey: null, values });
}
