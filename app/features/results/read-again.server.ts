import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { parseMark } from "~/features/scoring/domain/engine/check-mark";
import type { Aspect } from "~/features/scoring/domain/scheme/aspect";
import * as SheetPlaces from "~/features/scoring/sheet-places.queries.server";
import { readSheetIn } from "~/features/scoring/sheet-steps.server";
import { accept, type Result, refuse } from "~/shared/result";
import * as Readers from "./readers.queries.server";
import { widenIfDueIn } from "./recheck-steps.server";
import * as Rechecks from "./rechecks.queries.server";
import { mayReadAgain } from "./results.access";
import type { ReadAgainInput } from "./results.schemas";

/** Why a second reading isn't taken; one of a mark names its aspect. */
export interface ReadingRefusal {
  readonly code: string;
  readonly aspectKey: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** Takes what a second person read on a sheet (复核), who saw nothing of the first reading and marked nothing in this stage. */
export function readAgain(command: Command, input: ReadAgainInput) {
  return carryOut(command, "read-again", input, async (desk) => {
    const { trx, now, record } = desk;
    const { sheetId } = input;
    const { accountId } = command.actor;
    const place = await SheetPlaces.find(trx, sheetId);
    if (!place || !mayReadAgain(command.actor, place.contestId)) return no("not-allowed");
    if (place.stageState !== "recheck") return no("not-in-recheck");
    const sheets = await Rechecks.findSheets(trx, [place.stageId]);
    const due = sheets.find((sheet) => sheet.sheetId === sheetId);
    if (!due) return no("not-in-sample");
    if (due.readAt !== null) return no("read-already");
    if (await Readers.existsJudge(trx, place.stageId, accountId)) return no("judged-here");
    if (await Readers.existsKeyer(trx, sheetId, accountId)) return no("keyed-here");
    const { aspects, sheet } = await readSheetIn(trx, place, null);
    const read = readMarks(aspects, input.marks);
    if (!read.ok) return read;
    const marks = read.value.map(({ aspectKey, valueThousandths }) => {
      const first = sheet.marks.get(aspectKey);
      return { aspectKey, valueThousandths, firstThousandths: first?.value ?? null };
    });
    await Rechecks.insertReading(trx, { sheetId, readAt: now, readBy: accountId }, marks);
    const differing = marks.filter((one) => one.valueThousandths !== one.firstThousandths);
    await record({
      action: "sheet.read-again",
      subjectKind: "sheet",
      subjectId: sheetId,
      detail: { marks: marks.length, differing: differing.length },
    });
    await widenIfDueIn(desk, place.stageId);
    return accept({ stageId: place.stageId, contestId: place.contestId });
  });
}

/** Every aspect of the sheet, as typed; the first that is missing or can't be one is named. */
function readMarks(
  aspects: readonly Aspect[],
  typed: ReadAgainInput["marks"],
): Result<readonly { aspectKey: string; valueThousandths: number }[], ReadingRefusal> {
  const marks: { aspectKey: string; valueThousandths: number }[] = [];
  for (const aspect of aspects) {
    const text = typed[aspect.id] ?? "";
    if (text === "") return no("mark-missing", aspect.id, { aspect: aspect.id });
    const value = parseMark(aspect, text);
    if (!value.ok) return no(value.reason.code, aspect.id, value.reason.values);
    marks.push({ aspectKey: aspect.id, valueThousandths: value.value });
  }
  return accept(marks);
}

function no(code: string, aspectKey: string | null = null, values: ReadingRefusal["values"] = {}) {
  return refuse<ReadingRefusal>({ code, aspectKey, values });
}
