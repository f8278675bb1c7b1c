import { groupBy } from "~/shared/group-by";
import { invariant } from "~/shared/invariant";
import type { Db, Trx } from "~db/connection.server";
import { readDeclaring } from "./declaration-steps.server";
import { type Declaring, moduleFor } from "./domain/declaration/decide-declaration";
import {
  aspectFor,
  type DeclaredAspect,
  stageOfEntry,
  undeclaredCount,
} from "./domain/declaration/declared-aspect";
import type { ListedSheet } from "./domain/lists/decide-listed-mark";
import { codeKey, seatNumberOf } from "./domain/lists/listed-text";
import type { Aspect } from "./domain/scheme/aspect";
import type { Module } from "./domain/scheme/scheme";
import { codeForJudge } from "./domain/score-sheet/entry-code";
import { noScoreOf } from "./domain/score-sheet/no-score";
import { aspectsOnSheet } from "./domain/score-sheet/sheet-aspects";
import * as ImportedScores from "./imported-scores.queries.server";
import { topicsOfStage } from "./listed-stages.server";
import * as Marks from "./marks.queries.server";
import * as Panels from "./panels.queries.server";
import * as Rescores from "./rescores.queries.server";
import { moduleOf, stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";
import { openAspectsOf } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";
import * as Signatures from "./signatures.queries.server";

type SheetRow = Awaited<ReturnType<typeof Sheets.findAllWithSeats>>[number];
type OpenDeclaring = Declaring & { standing: DeclaredAspect[] };

/** The aspect and the entry of which a line's seat is looked for. */
interface SeatAsked {
  readonly module: Module;
  readonly aspectKey: string;
  readonly stageEntryId: string;
}

export type MarkBook = Awaited<ReturnType<typeof openMarkBook>>;

/** A stage with all that its marks are held against, read once for many of them: for all its sheets, or for some. */
export async function openMarkBook(
  db: Db | Trx,
  stageId: string,
  sheetIds: ReadonlySet<string> | null = null,
) {
  const stage = await Panels.findStage(db, stageId);
  invariant(stage, "a list names stages that are there");
  const planned = (await stageSchemeOf(db, stage)).stage;
  const entries = await Panels.findStageEntries(db, stageId);
  const seats = await findSeats(db, stageId);
  const sheets = await findSheets(db, stageId, sheetIds);
  const declaring = await findDeclaring(
    db,
    stage,
    entries.map(({ stageEntryId }) => stageEntryId),
  );
  const declaredBy = ({ stageEntryId }: SheetRow) =>
    (declaring.get(stageEntryId) as OpenDeclaring).standing;
  const named = [...declaring.values()].flatMap(({ standing }) =>
    standing.map(({ aspectKey }) => aspectKey),
  );
  const own = (row: SheetRow) => stageOfEntry(planned, declaredBy(row), named);
  const attendance = new Map(entries.map((one) => [one.stageEntryId, one.attendance]));
  return {
    stage,
    topics: await topicsOfStage(db, stageId),
    modules: planned.modules,
    sheets: [...sheets.byId.values()],
    scores: new Map(
      (await ImportedScores.findAllOfStages(db, [stageId])).map((one) => [
        `${one.stageEntryId} ${one.aspectKey}`,
        { seq: one.seq, value: one.valueThousandths },
      ]),
    ),
    declaringOf: (stageEntryId: string) => declaring.get(stageEntryId) as OpenDeclaring,
    sheetOf: (sheetId: string) => sheets.byId.get(sheetId) ?? null,
    sheetAt: (seatId: string, stageEntryId: string) =>
      sheets.byPlace.get(`${seatId} ${stageEntryId}`) ?? null,
    seatOf: (seatId: string) => seats.find((seat) => seat.seatId === seatId) ?? null,
    /** The module and the aspect that a code stands for. */
    aspectAt(aspectKey: string): { module: Module; aspect: Aspect } | null {
      const named = planned.modules.find(({ aspects }) => aspects.some((a) => a.id === aspectKey));
      const module = named ?? moduleFor(planned, aspectKey);
      const aspect = module && aspectFor(module, aspectKey);
      return module && aspect ? { module, aspect: { ...aspect, id: aspectKey } } : null;
    },
    /** The entry by the code that judges of a module know it by; scores from elsewhere go by its own. */
    entryAt(module: Module, aspect: Aspect, text: string): string | null {
      const isCoded = stage.isCoded === 1 && aspect.kind !== "imported";
      const key = codeKey(text);
      const found = entries.find((one) => {
        const code = codeForJudge(module, isCoded, one);
        return code !== null && codeKey(code) === key;
      });
      return found?.stageEntryId ?? null;
    },
    /** The code by which judges of its module know the entry of a sheet. */
    codeOf(row: SheetRow): string {
      const entry = entries.find(({ stageEntryId }) => stageEntryId === row.stageEntryId);
      const module = moduleOf(planned, row.moduleKey);
      return (entry && codeForJudge(module, stage.isCoded === 1, entry)) ?? "";
    },
    /** The seat by its number or its judge's name; blank where one seat alone enters the aspect. */
    seatAt(
      { module, aspectKey, stageEntryId }: SeatAsked,
      text: string,
    ): string | "missing" | "unknown" | "ambiguous" {
      const own = seats.filter(({ moduleKey }) => moduleKey === module.id);
      if (text !== "") {
        const named = seatsNamed(own, text);
        const [seat = named[0], other] = named.filter(({ seatId }) =>
          sheets.byPlace.has(`${seatId} ${stageEntryId}`),
        );
        return other ? "ambiguous" : (seat?.seatId ?? "unknown");
      }
      const hasReaders = own.some(({ duty }) => duty === "reader");
      const [seat, other] = own.filter(({ duty }) =>
        aspectsOnSheet(module, duty, hasReaders).some(({ id }) => id === aspectKey),
      );
      return seat && !other ? seat.seatId : "missing";
    },
    /** How many aspects and factors the entry of a sheet has still to declare. */
    undeclaredOn: (row: SheetRow) =>
      undeclaredCount(moduleOf(own(row), row.moduleKey), declaredBy(row)),
    /** A sheet as it stands, with what its entry declared, also by the list itself. */
    listedSheet(row: SheetRow): ListedSheet {
      const module = moduleOf(own(row), row.moduleKey);
      const hasReaders = seats.some(
        ({ moduleKey, duty }) => moduleKey === row.moduleKey && duty === "reader",
      );
      const given = sheets.marks.get(row.sheetId) ?? [];
      const signature = sheets.signatures.get(row.sheetId) ?? null;
      const rescores = sheets.rescores.get(row.stageEntryId) ?? [];
      return {
        aspects: aspectsOnSheet(module, row.duty, hasReaders),
        isExcused: row.isExcused === 1,
        paperKeys: new Set(given.filter(isFromPaper).map(({ markKey }) => markKey)),
        sheet: {
          version: row.version,
          isStageOpen: stage.stageState === "judging",
          noScore: noScoreOf(attendance.get(row.stageEntryId) ?? ""),
          isSigned: signature !== null && signature.reopenedAt === null,
          marks: new Map(
            given.map((mark) => [
              mark.aspectKey,
              { markKey: mark.markKey, value: mark.valueThousandths, rescoreId: mark.rescoreId },
            ]),
          ),
          rescores,
          openAspects: openAspectsOf(signature, rescores),
        },
      };
    },
  };
}

function isFromPaper({ importId, keyingId }: { importId: string | null; keyingId: string | null }) {
  return importId !== null || keyingId !== null;
}

/** Judges of one name are told apart by the numbers of their seats, panels of one module by their entries. */
function seatsNamed<Seat extends { readonly seq: number; readonly name: string }>(
  seats: readonly Seat[],
  text: string,
): readonly Seat[] {
  const number = seatNumberOf(text);
  return seats.filter(({ seq, name }) => (number === null ? name === text : seq === number));
}

async function findSeats(db: Db | Trx, stageId: string) {
  const panels = await Panels.findAllOfStages(db, [stageId]);
  const modules = new Map(panels.map(({ panelId, moduleKey }) => [panelId, moduleKey]));
  const seats = await Seats.findAllOfPanels(db, [...modules.keys()]);
  return seats.map((seat) => ({ ...seat, moduleKey: modules.get(seat.panelId) ?? "" }));
}

async function findSheets(db: Db | Trx, stageId: string, sheetIds: ReadonlySet<string> | null) {
  const all = await Sheets.findAllWithSeats(db, [stageId]);
  const rows = sheetIds === null ? all : all.filter(({ sheetId }) => sheetIds.has(sheetId));
  const ids = rows.map(({ sheetId }) => sheetId);
  const panelIds = [...new Set(rows.map(({ panelId }) => panelId))];
  return {
    byId: new Map(rows.map((row) => [row.sheetId, row])),
    byPlace: new Map(rows.map((row) => [`${row.seatId} ${row.stageEntryId}`, row])),
    marks: groupBy(await Marks.findAllStanding(db, ids), ({ sheetId }) => sheetId),
    signatures: new Map((await Signatures.findLast(db, ids)).map((one) => [one.sheetId, one])),
    rescores: groupBy(
      await Rescores.findAllOfPanels(db, panelIds),
      ({ stageEntryId }) => stageEntryId,
    ),
  };
}

async function findDeclaring(
  db: Db | Trx,
  stage: NonNullable<Awaited<ReturnType<typeof Panels.findStage>>>,
  ids: readonly string[],
) {
  const read = await readDeclaring(db, stage, ids);
  return new Map(
    ids.map((id): [string, OpenDeclaring] => {
      const declaring = read(id);
      return [id, { ...declaring, standing: [...declaring.standing] }];
    }),
  );
}
