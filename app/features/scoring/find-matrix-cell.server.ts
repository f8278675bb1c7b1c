import { groupBy } from "~/shared/group-by";
import type { Db } from "~db/connection.server";
import * as DeclaredAspects from "./declared-aspects.queries.server";
import { middleOf } from "./domain/matrix/judge-figures";
import { rescoreRounds } from "./domain/score-sheet/rescore-rounds";
import { roundOf } from "./domain/score-sheet/score-sheet";
import * as Handovers from "./handovers.queries.server";
import * as Marks from "./marks.queries.server";
import * as Matrix from "./matrix.queries.server";
import * as Rescores from "./rescores.queries.server";
import * as Seats from "./seats.queries.server";
import * as SheetPlaces from "./sheet-places.queries.server";
import { readSheetIn, spreadsIn } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";
import * as Signatures from "./signatures.queries.server";

/** One cell opened: the judges' marks for this entry side by side, what lies too far apart, and what happened. */
export async function findMatrixCell(db: Db, stageId: string, sheetId: string) {
  const place = await SheetPlaces.find(db, sheetId);
  if (!place || place.stageId !== stageId) return null;
  const file = await readSheetIn(db, place, null);
  const { panelId, stageEntryId } = place;
  const aspects = file.module.aspects.filter(({ kind }) => kind !== "imported");
  const keys = aspects.map(({ id }) => id);
  const rows = await Marks.findAllOfPanels(db, [panelId], keys, stageEntryId);
  const present = rows.filter((row) => row.rescoreId === roundOf(file.sheet, row.aspectKey));
  const byAspect = groupBy(present, ({ aspectKey }) => aspectKey);
  const sheets = await Sheets.findAllOfEntry(db, panelId, stageEntryId);
  const signatures = await Signatures.findLast(
    db,
    sheets.map((one) => one.sheetId),
  );
  const spreads = await spreadsIn(db, file);
  const declared = await DeclaredAspects.findAllOfEntry(db, stageEntryId);
  const factors = new Map(declared.map(({ aspectKey, factor }) => [aspectKey, factor]));
  const judges = (await Seats.findAllOfPanels(db, [panelId])).map((seat) => {
    const own = sheets.find((sheet) => sheet.seatId === seat.seatId);
    const signature = signatures.find((one) => one.sheetId === own?.sheetId);
    return {
      ...seat,
      sheetId: own?.sheetId ?? null,
      signedAt: signature && signature.reopenedAt === null ? signature.signedAt : null,
    };
  });
  const linesOf = ({ id, name }: (typeof aspects)[number]) => {
    const own = byAspect.get(id) ?? [];
    const middle = middleOf(own.map(({ valueThousandths }) => valueThousandths));
    return {
      aspectKey: id,
      name: name ?? "",
      factor: factors.get(id) ?? null,
      middle,
      marks: judges.map(({ seatId }) => {
        return own.find((mark) => mark.seatId === seatId)?.valueThousandths ?? null;
      }),
    };
  };
  return {
    sheetId,
    seatId: place.seatId,
    stageEntryId,
    isSigned: file.sheet.isSigned,
    isExcused: place.excusedAt !== null,
    noScore: file.sheet.noScore,
    isOpen: file.sheet.isStageOpen,
    moduleName: file.module.name ?? file.module.id,
    judges,
    lines: aspects.map(linesOf),
    spreads: spreads.map(({ aspectKey, spread, extremes }) => {
      const aspect = aspects.find(({ id }) => id === aspectKey);
      return {
        ...{ aspectKey, spread, extremes },
        benchmarks: aspect?.kind === "judgement" ? (aspect.benchmarks ?? []) : [],
      };
    }),
    rescores: rescoreRounds(
      await Rescores.findCalled(db, panelId, stageEntryId),
      await Rescores.findMarks(db, panelId, stageEntryId),
      judges.map(({ seatId }) => seatId),
    ),
    history: await Matrix.findHistory(db, sheetId),
    tablets: await Handovers.findOpenings(db, [sheetId]),
  };
}

export type MatrixCellPage = NonNullable<Awaited<ReturnType<typeof findMatrixCell>>>;
