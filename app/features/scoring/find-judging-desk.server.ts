import type { Actor } from "~/shared/actor";
import { groupBy } from "~/shared/group-by";
import { type Instant, later, MINUTE_MS } from "~/shared/instant";
import { thousandthsText } from "~/shared/points";
import type { Db } from "~db/connection.server";
import { type DeclaredStage, declaredStageOf } from "./declared-stage.server";
import { asksDeclaration, undeclaredCount } from "./domain/declaration/declared-aspect";
import { RULE_SETS, type RuleSet } from "./domain/engine/rule-set";
import { codeForJudge, inCodeOrder } from "./domain/score-sheet/entry-code";
import { noScoreOf } from "./domain/score-sheet/no-score";
import { aspectsOnSheet } from "./domain/score-sheet/sheet-aspects";
import { findSpreads, spreadsHolding } from "./domain/score-sheet/spread";
import * as Handovers from "./handovers.queries.server";
import * as Marks from "./marks.queries.server";
import * as RaisedHands from "./raised-hands.queries.server";
import * as Rescores from "./rescores.queries.server";
import { moduleOf, stageSchemeOf } from "./scheme-at.server";
import { mayMark } from "./scoring.access";
import * as Seats from "./seats.queries.server";
import { needsContestant, openAspectsOf, presentMarks } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";
import * as Signatures from "./signatures.queries.server";

/** A tablet that said nothing for so long, and keeps nothing, is no longer at the sheet. */
const GONE_MS = 2 * MINUTE_MS;

export type JudgingDesk = Awaited<ReturnType<typeof findJudgingDesk>>;
export type DeskSheet = JudgingDesk["sheets"][number];
export type SeatPlace = NonNullable<Awaited<ReturnType<typeof Seats.findPlace>>>;

/**
 * All that one judge's tablet works with: the module, and every sheet of the seat with its own marks. Of the
 * others' marks it holds nothing but that an aspect's lie too far apart; of entries nothing but a code.
 */
export async function findJudgingDesk(db: Db, seat: SeatPlace, now: Instant) {
  const declared = await declaredStageOf(db, { ...seat, id: seat.stageId });
  const module = moduleOf(declared.stage, seat.moduleKey);
  const rows = inCodeOrder(module, await Sheets.findAllOfSeat(db, seat.seatId));
  const ids = rows.map(({ sheetId }) => sheetId);
  const ofSheet = await findBySheet(db, ids);
  const rescores = groupBy(
    await Rescores.findAllOfPanels(db, [seat.panelId]),
    ({ stageEntryId }) => stageEntryId,
  );
  const judged = module.aspects.filter(({ kind }) => kind === "judgement");
  const panelMarks = groupBy(
    await Marks.findAllOfPanels(
      db,
      [seat.panelId],
      judged.map(({ id }) => id),
      null,
    ),
    ({ stageEntryId }) => stageEntryId,
  );
  const rules = RULE_SETS[declared.scheme.engine] as RuleSet;
  const hasReaders = await Seats.existsReader(db, seat.panelId);
  const { id: _id, aspects: _aspects, ...ways } = module;
  return {
    seat: { id: seat.seatId, seq: seat.seq, duty: seat.duty, judgeName: seat.judgeName },
    contestName: seat.contestName,
    stageName: declared.stage.name ?? declared.stage.id,
    isOpen: seat.stageState === "judging" && seat.leftAt === null,
    module: { ...ways, key: module.id },
    needsContestant: needsContestant(module, seat.duty),
    aspects: aspectsOnSheet(module, seat.duty, hasReaders),
    sheets: rows.map((row) => {
      const called = rescores.get(row.stageEntryId) ?? [];
      const marks = presentMarks(panelMarks.get(row.stageEntryId) ?? [], { rescores: called });
      const spreads = findSpreads(judged, marks, rules);
      const signature = ofSheet.signatures.get(row.sheetId)?.[0] ?? null;
      return {
        id: row.sheetId,
        code: codeForJudge(module, seat.isCoded === 1, row),
        version: row.version,
        noScore: noScoreOf(row.attendance),
        ...ownPart(declared, seat, row.stageEntryId),
        isExcused: row.excusedAt !== null,
        signedAt: signature && signature.reopenedAt === null ? signature.signedAt : null,
        reopened:
          signature && signature.reopenedAt !== null
            ? { at: signature.reopenedAt, reason: signature.reopenReason }
            : null,
        marks: (ofSheet.marks.get(row.sheetId) ?? []).map((mark) => ({
          markKey: mark.markKey,
          aspectKey: mark.aspectKey,
          value: mark.valueThousandths,
          rescoreId: mark.rescoreId,
          reason: mark.reason,
          receivedAt: mark.enteredAt,
          isChanged: mark.replacesKey !== null,
        })),
        rescores: called.map(({ rescoreId, aspectKey }) => ({ rescoreId, aspectKey })),
        openAspects: openAspectsOf(signature, called),
        spreads: spreadsHolding(spreads, seat.seatId).map(({ aspectKey, spread }) => {
          return { aspectKey, spread };
        }),
        hands: (ofSheet.hands.get(row.sheetId) ?? []).map(({ kind }) => kind),
        tablets: (ofSheet.openings.get(row.sheetId) ?? [])
          .filter(({ seenAt, waitingCount }) => waitingCount > 0 || seenAt >= later(now, -GONE_MS))
          .map(({ deviceKey, seenAt }) => ({ deviceKey, seenAt })),
      };
    }),
  };
}

/** Of the aspects on the desk those that this entry declared, and its factors; null where all are everyone's. */
function ownPart(declared: DeclaredStage, { moduleKey }: SeatPlace, stageEntryId: string) {
  const own = moduleOf(declared.ofEntry(stageEntryId), moduleKey);
  const factors = own.aspects.flatMap(({ id }): [string, string][] => {
    const factor = declared.factorOf(stageEntryId, id);
    return factor === null ? [] : [[id, thousandthsText(factor)]];
  });
  return {
    ownAspects: asksDeclaration(own) ? own.aspects.map(({ id }) => id) : null,
    undeclaredCount: undeclaredCount(own, declared.declaredBy(stageEntryId)),
    factors: Object.fromEntries(factors),
  };
}

async function findBySheet(db: Db, ids: readonly string[]) {
  const sheetOf = ({ sheetId }: { sheetId: string }) => sheetId;
  return {
    marks: groupBy(await Marks.findAllStanding(db, ids), sheetOf),
    signatures: groupBy(await Signatures.findLast(db, ids), sheetOf),
    hands: groupBy(await RaisedHands.findOpen(db, ids), sheetOf),
    openings: groupBy(await Handovers.findOpenings(db, ids), sheetOf),
  };
}

/** Where a judge sits and may mark, with the names that the scheme gives to stage and module. */
export async function findOwnPanels(db: Db, actor: Actor) {
  const { accountId } = actor;
  const seats = await Seats.findAllOfJudge(db, accountId);
  const named = [];
  for (const seat of seats) {
    if (seat.schemeId === null || !mayMark(actor, { ...seat, accountId, leftAt: null })) continue;
    const { stage } = await stageSchemeOf(db, seat);
    const module = moduleOf(stage, seat.moduleKey);
    const { schemeId: _id, schemeVersion: _version, ...shown } = seat;
    named.push({
      ...shown,
      stageName: stage.name ?? stage.id,
      moduleName: module.name ?? module.id,
    });
  }
  return named;
}
