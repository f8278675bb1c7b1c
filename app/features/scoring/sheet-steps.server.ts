import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { stageOfOneEntry } from "./declared-stage.server";
import type { DeclaredAspect } from "./domain/declaration/declared-aspect";
import { RULE_SETS, type RuleSet } from "./domain/engine/rule-set";
import type { Aspect } from "./domain/scheme/aspect";
import type { Module } from "./domain/scheme/scheme";
import { noScoreOf } from "./domain/score-sheet/no-score";
import { roundOf, type ScoreSheet, type StandingMark } from "./domain/score-sheet/score-sheet";
import { aspectsOnSheet } from "./domain/score-sheet/sheet-aspects";
import { findSpreads, type PanelMark, type Spread } from "./domain/score-sheet/spread";
import * as Marks from "./marks.queries.server";
import * as Rescores from "./rescores.queries.server";
import { moduleOf } from "./scheme-at.server";
import type * as SheetPlaces from "./sheet-places.queries.server";
import type * as Signatures from "./signatures.queries.server";

export type SheetPlace = NonNullable<Awaited<ReturnType<typeof SheetPlaces.find>>>;

/** A sheet as a decision needs it, with the scheme that it is marked by. */
export interface SheetFile {
  readonly place: SheetPlace;
  /** As the entry is marked in it: with what it declared. */
  readonly module: Module;
  readonly declared: readonly DeclaredAspect[];
  readonly rules: RuleSet;
  /** What this seat fills in. */
  readonly aspects: readonly Aspect[];
  readonly sheet: ScoreSheet;
  readonly signature: LastSignature | null;
}

export type LastSignature = Awaited<ReturnType<typeof Signatures.findLast>>[number];

/** Reads one sheet; with an aspect named, of its marks only that one's. */
export async function readSheetIn(
  trx: Db | Trx,
  place: SheetPlace,
  aspectKey: string | null,
): Promise<SheetFile> {
  const { scheme, stage, declared } = await stageOfOneEntry(trx, place);
  const module = moduleOf(stage, place.moduleKey);
  const rescores = await Rescores.findAllOfEntry(trx, place.panelId, place.stageEntryId);
  const signature = signatureOf(place);
  const sheet: ScoreSheet = {
    version: place.version,
    isStageOpen: place.stageState === "judging" && place.setAsideAt === null,
    noScore: noScoreOf(place.attendance),
    isSigned: signature !== null && signature.reopenedAt === null,
    marks: await standingMarks(trx, place.sheetId, aspectKey),
    rescores,
    openAspects: openAspectsOf(signature, rescores),
  };
  return {
    place,
    module,
    declared,
    rules: RULE_SETS[scheme.engine] as RuleSet,
    aspects: aspectsOnSheet(module, place.duty, place.hasReaders === 1),
    sheet,
    signature,
  };
}

function signatureOf(place: SheetPlace): LastSignature | null {
  const { sheetId, signatureSeq: seq, signedAt } = place;
  if (seq === null || signedAt === null) return null;
  const { reopenedAt, reopenedByRescoreId, reopenReason } = place;
  return { sheetId, seq, signedAt, reopenedAt, reopenedByRescoreId, reopenReason };
}

async function standingMarks(trx: Db | Trx, sheetId: string, aspectKey: string | null) {
  const rows =
    aspectKey === null
      ? await Marks.findAllStanding(trx, [sheetId])
      : [await Marks.findStanding(trx, sheetId, aspectKey)];
  return new Map(
    rows.flatMap((row): [string, StandingMark][] =>
      row
        ? [
            [
              row.aspectKey,
              { markKey: row.markKey, value: row.valueThousandths, rescoreId: row.rescoreId },
            ],
          ]
        : [],
    ),
  );
}

/** A signature that only re-scores opened leaves the other aspects closed. */
export function openAspectsOf(
  signature: LastSignature | null,
  rescores: readonly { aspectKey: string; calledAt: Instant }[],
): string[] | null {
  if (!signature?.reopenedByRescoreId) return null;
  const since = rescores.filter(({ calledAt }) => calledAt >= signature.signedAt);
  return [...new Set(since.map(({ aspectKey }) => aspectKey))];
}

/** The spreads among a panel's marks for one entry that stand now. */
export async function spreadsIn(trx: Db | Trx, file: SheetFile): Promise<Spread[]> {
  const { panelId, stageEntryId } = file.place;
  const judged = file.module.aspects.filter(({ kind }) => kind === "judgement");
  const keys = judged.map(({ id }) => id);
  const rows = await Marks.findAllOfPanels(trx, [panelId], keys, stageEntryId);
  return findSpreads(judged, presentMarks(rows, file.sheet), file.rules);
}

/** Of a panel's marks for one entry those of the present round. */
export function presentMarks(
  rows: readonly {
    seatId: string;
    aspectKey: string;
    valueThousandths: number;
    rescoreId: string | null;
  }[],
  sheet: Pick<ScoreSheet, "rescores">,
): PanelMark[] {
  return rows
    .filter(({ aspectKey, rescoreId }) => rescoreId === roundOf(sheet, aspectKey))
    .map(({ seatId, aspectKey, valueThousandths }) => {
      return { seatId, aspectKey, value: valueThousandths };
    });
}

/** On-site modules may ask the contestant too; of the panel its leader's sheet carries that signature. */
export function needsContestant({ contestantSigns }: Module, duty: string): boolean {
  return contestantSigns === true && duty === "leader";
}
