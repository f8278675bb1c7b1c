import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import type { Actor } from "~/shared/actor";
import { accept, type Result, refuse } from "~/shared/result";
import { decideMark, type SheetMarkRefusal } from "./domain/score-sheet/decide-mark";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import type { EnterMarkInput } from "./judging.schemas";
import * as Marks from "./marks.queries.server";
import { mayMark } from "./scoring.access";
import * as Seats from "./seats.queries.server";
import * as SheetPlaces from "./sheet-places.queries.server";
import { readSheetIn, type SheetFile } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";

/** What the tablet is told: the server has this mark, as this version of the sheet. */
export interface MarkReceipt {
  readonly markKey: string;
  readonly version: number;
  readonly receivedAt: string;
}

/** Why a mark isn't taken, with what a sentence about it names. */
export interface EnterRefusal {
  readonly code:
    | "not-allowed"
    | "key-reused"
    | "handed-over"
    | "sheet-excused"
    | SheetMarkRefusal["code"];
  readonly values: Readonly<Record<string, string>>;
}

/** The act of one judge on one tablet; its key is the mark's own. */
export interface EnteringMark extends EnterMarkInput {
  readonly sheetId: string;
  readonly markKey: string;
}

/**
 * Takes a judge's mark: appended, never changed. A mark whose key is known is answered as the first time, before
 * any refusal, so that a tablet may send it again until it hears (house.md §3).
 */
export async function enterMark(
  command: Command,
  { live }: { readonly live: Live },
  input: EnteringMark,
) {
  const topics: string[] = [];
  // The mark's own key is kept for ever with the mark; a second one in another table would tell nothing more.
  const result = await carryOut({ ...command, key: null }, "enter-mark", input, async (desk) => {
    const known = await answerAgain(desk, command.actor, input);
    return known ?? enterMarkIn(desk, command.actor, input, topics);
  });
  if (result.ok) live.announce(topics);
  return result;
}

async function answerAgain(
  { trx }: Desk,
  { accountId }: Actor,
  { sheetId, markKey, aspectKey }: EnteringMark,
): Promise<Result<MarkReceipt, EnterRefusal> | null> {
  const known = await Marks.findByKey(trx, markKey);
  if (!known) return null;
  const isSame =
    known.sheetId === sheetId && known.aspectKey === aspectKey && known.enteredBy === accountId;
  return isSame ? accept(receiptOf(known)) : no("key-reused");
}

async function enterMarkIn(
  desk: Desk,
  actor: Actor,
  input: EnteringMark,
  topics: string[],
): Promise<Result<MarkReceipt, EnterRefusal>> {
  const { trx, now, record } = desk;
  const { sheetId, aspectKey, markKey, replacesKey, deviceKey } = input;
  const place = await SheetPlaces.find(trx, sheetId);
  if (!place || !mayMark(actor, place)) return no("not-allowed");
  const file = await readSheetIn(trx, place, aspectKey);
  if (place.handedTo !== null && place.handedTo !== deviceKey) return no("handed-over");
  const decided = decideMark(file.aspects, file.sheet, input);
  if (!decided.ok) return decided;
  if (place.excusedAt !== null) return no("sheet-excused");
  const { value, rescoreId } = decided.value;
  const seq = place.version + 1;
  const mark = {
    ...{ sheetId, seq, markKey, aspectKey, replacesKey, rescoreId, deviceKey },
    valueThousandths: value,
    enteredAt: now,
    enteredBy: actor.accountId,
    importId: null,
    keyingId: null,
  };
  await Marks.insert(trx, mark, input.reason);
  await Sheets.updateVersion(trx, sheetId, seq);
  await record({
    action: "mark.entered",
    subjectKind: "sheet",
    subjectId: sheetId,
    detail: { seq, aspectKey, valueThousandths: value },
  });
  topics.push(stageTopic(place.stageId), ...(await topicsOfPanel(desk, file, aspectKey)));
  return accept(receiptOf(mark));
}

/** A judgement can bring about a spread or end one, which the whole panel hears. */
async function topicsOfPanel({ trx }: Desk, { place, aspects }: SheetFile, aspectKey: string) {
  const isJudgement = aspects.find(({ id }) => id === aspectKey)?.kind === "judgement";
  if (!isJudgement) return [];
  const seats = await Seats.findAllOfPanels(trx, [place.panelId]);
  return seats.map(({ seatId }) => seatTopic(seatId));
}

function receiptOf({
  markKey,
  seq,
  enteredAt,
}: {
  markKey: string;
  seq: number;
  enteredAt: string;
}): MarkReceipt {
  return { markKey, version: seq, receivedAt: enteredAt };
}

function no(code: EnterRefusal["code"]) {
  return refuse<EnterRefusal>({ code, values: {} });
}
