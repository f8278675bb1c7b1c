import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import type { Actor } from "~/shared/actor";
import { accept, type Result, refuse } from "~/shared/result";
import { undeclaredCount } from "./domain/declaration/declared-aspect";
import { decideSigning, type SignRefusal } from "./domain/score-sheet/decide-signing";
import { spreadsHolding } from "./domain/score-sheet/spread";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import type { SignSheetInput } from "./judging.schemas";
import { mayMark } from "./scoring.access";
import * as SheetPlaces from "./sheet-places.queries.server";
import { needsContestant, readSheetIn, spreadsIn } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";
import * as Signatures from "./signatures.queries.server";

type SigningRefusal = SignRefusal<"not-allowed" | "handed-over" | "sheet-excused" | "name-differs">;

/** What was signed, as which version of the sheet. */
interface SignedSheet {
  readonly version: number;
  readonly signedAt: string;
  readonly topics: readonly string[];
}

/** Signs a whole sheet as it was seen; after it only the chief judge and a re-score open it again. */
export async function signSheet(
  command: Command,
  { live }: { readonly live: Live },
  input: SignSheetInput & { readonly sheetId: string },
) {
  const result = await carryOut(command, "sign-sheet", input, (desk) =>
    signSheetIn(desk, command.actor, input),
  );
  if (result.ok) live.announce(result.value.topics);
  return result;
}

async function signSheetIn(
  { trx, now, record }: Desk,
  actor: Actor,
  { sheetId, version, deviceKey, hand, contestant }: SignSheetInput & { readonly sheetId: string },
): Promise<Result<SignedSheet, SigningRefusal>> {
  const place = await SheetPlaces.find(trx, sheetId);
  if (!place || !mayMark(actor, place)) return no("not-allowed");
  const file = await readSheetIn(trx, place, null);
  if (place.handedTo !== null && place.handedTo !== deviceKey) return no("handed-over");
  const decided = decideSigning(file.aspects, file.sheet, {
    version,
    undeclaredCount: undeclaredCount(file.module, file.declared),
    held: spreadsHolding(await spreadsIn(trx, file), place.seatId),
    needsContestant: needsContestant(file.module, place.duty),
    hasContestant: contestant !== null,
  });
  if (!decided.ok) return decided;
  if (place.excusedAt !== null) return no("sheet-excused");
  if (hand.way === "typed" && hand.text !== actor.name) return no("name-differs");
  const seq = version + 1;
  await Signatures.insert(
    trx,
    { sheetId, seq, signedAt: now, signedBy: actor.accountId, deviceKey },
    [
      { party: "judge", ...hand },
      ...(contestant ? [{ party: "contestant" as const, ...contestant }] : []),
    ],
  );
  await Sheets.updateVersion(trx, sheetId, seq);
  await record({
    action: "sheet.signed",
    subjectKind: "sheet",
    subjectId: sheetId,
    detail: { seq, contestant: contestant?.way ?? null },
  });
  const topics = [stageTopic(place.stageId), seatTopic(place.seatId)];
  return accept({ version: seq, signedAt: now, topics });
}

function no(code: SigningRefusal["code"]) {
  return refuse<SigningRefusal>({ code, values: {} });
}
