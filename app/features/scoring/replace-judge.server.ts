import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as Conflicts from "./conflicts.queries.server";
import { sheetsToHandOn } from "./domain/panel/staff-panel";
import { BEFORE_LOCK } from "./domain/panel/stage-states";
import { noScoreOf } from "./domain/score-sheet/no-score";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import * as Panels from "./panels.queries.server";
import { isChiefJudge } from "./scoring.access";
import * as Seats from "./seats.queries.server";
import { sheetsAt } from "./sheet-opening-steps.server";
import * as Sheets from "./sheets.queries.server";
import * as Signatures from "./signatures.queries.server";

/** Another judge takes a seat over, with every batch that isn't done; what was marked in it is kept and set aside. */
export async function replaceJudge(
  command: Command,
  { live }: { readonly live: Live },
  input: { readonly seatId: string; readonly accountId: string; readonly reason: string },
) {
  const { seatId, accountId, reason } = input;
  const by = command.actor.accountId;
  const result = await carryOut(command, "replace-judge", input, async ({ trx, now, record }) => {
    const seat = await Seats.findPlace(trx, seatId);
    if (!seat || !isChiefJudge(command.actor, seat.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (seat.leftAt !== null) return refuse("seat-left" as const);
    if (!BEFORE_LOCK.includes(seat.stageState)) {
      return refuse("stage-locked" as const);
    }
    const roles = await Panels.findJudges(trx, [accountId], seat.contestId);
    if (roles.some(({ role }) => role === "chief-judge")) {
      return refuse("chief-enters-no-mark" as const);
    }
    if (roles.length === 0) return refuse("not-a-judge" as const);
    if (await Seats.existsJudge(trx, seat.panelId, accountId)) {
      return refuse("judge-twice" as const);
    }
    const conflicts = await Conflicts.findAll(trx, [seat.stageId], [accountId]);
    if (conflicts.length > 0) return refuse("judge-conflicted" as const);
    const handedOn = sheetsToHandOn(await heldSheets(trx, seatId));
    const newSeatId = newId();
    await Seats.updateLeft(trx, seatId, { at: now, by, reason });
    await Seats.insertAll(trx, [
      {
        id: newSeatId,
        panelId: seat.panelId,
        seq: seat.seq,
        duty: seat.duty,
        accountId,
        seatedAt: now,
        seatedBy: by,
        replacesId: seatId,
        leftAt: null,
        leftBy: null,
        leaveReason: null,
      },
    ]);
    const ids = handedOn.map(({ sheetId }) => sheetId);
    if (ids.length > 0) {
      await Sheets.updateSetAside(trx, ids, { at: now, by });
      const places = handedOn.map(({ stageEntryId }) => ({ seatId: newSeatId, stageEntryId }));
      await Sheets.insertAll(trx, sheetsAt(places, now));
    }
    await record({
      action: "judge.replaced",
      subjectKind: "panel",
      subjectId: seat.panelId,
      detail: { seatId, newSeatId, accountId, sheets: ids.length },
    });
    const topics = [stageTopic(seat.stageId), seatTopic(seatId), seatTopic(newSeatId)];
    return accept({ seatId: newSeatId, sheets: ids.length, topics });
  });
  if (result.ok) live.announce(result.value.topics);
  return result;
}

async function heldSheets(trx: Parameters<typeof Sheets.findAllOfSeat>[0], seatId: string) {
  const sheets = await Sheets.findAllOfSeat(trx, seatId);
  const signatures = await Signatures.findLast(
    trx,
    sheets.map(({ sheetId }) => sheetId),
  );
  const signed = new Set(
    signatures.filter(({ reopenedAt }) => reopenedAt === null).map(({ sheetId }) => sheetId),
  );
  return sheets.map(({ sheetId, stageEntryId, sessionId, batch, attendance }) => ({
    ...{ sheetId, stageEntryId },
    batch: `${sessionId} ${batch}`,
    isDone: signed.has(sheetId) || noScoreOf(attendance) !== null,
  }));
}
