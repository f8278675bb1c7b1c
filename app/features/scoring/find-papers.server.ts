import { groupBy } from "~/shared/group-by";
import type { Db, Trx } from "~db/connection.server";
import { aspectsToKey, type Keying, keyingFault } from "./domain/papers/keying";
import { paperNumberText } from "./domain/papers/paper-number";
import { isToKey, isToSettle, type PaperState, paperStateOf } from "./domain/papers/paper-state";
import { inCodeOrder } from "./domain/score-sheet/entry-code";
import { hasSheets } from "./domain/score-sheet/sheet-aspects";
import { findOpenSpreads } from "./find-open-spreads.server";
import * as Keyings from "./keyings.queries.server";
import { type MarkBook, openMarkBook } from "./mark-book.server";
import * as Panels from "./panels.queries.server";

type Sheet = MarkBook["sheets"][number];

/** A stage's sheets in working order, module by module and judge by judge, with how far each is whose marks come from paper. */
export async function findPaperSheets(db: Db | Trx, stageId: string, accountId: string) {
  const book = await openMarkBook(db, stageId);
  const panels = await Panels.findAllOfStages(db, [stageId]);
  const { spreads } = await findOpenSpreads(db, book.stage, panels);
  const held = new Set(
    spreads.flatMap(({ stageEntryId, extremes }) => extremes.map((id) => `${id} ${stageEntryId}`)),
  );
  const ids = book.sheets.map(({ sheetId }) => sheetId);
  const keyings = groupBy(
    await Keyings.findAllStanding(db, ids, accountId),
    ({ sheetId }) => sheetId,
  );
  const keyedThrough = await Keyings.findKeyedThrough(db, ids);
  const modules = book.modules.filter(hasSheets);
  const ofModule = (key: string) => book.sheets.filter(({ moduleKey }) => moduleKey === key);
  const sheets = modules.flatMap((module, at) =>
    [...inCodeOrder(module, ofModule(module.id))]
      .sort((one, other) => one.seatNumber - other.seatNumber)
      .map((row) => {
        const number = { module: at + 1, code: book.codeOf(row), seat: row.seatNumber };
        const own = keyings.get(row.sheetId) ?? [];
        const isHeld = held.has(`${row.seatId} ${row.stageEntryId}`);
        const isKeyedThrough = keyedThrough.has(row.sheetId);
        const standing = standingOf(book, row, own, isHeld);
        return { ...row, number, keyings: own, isKeyedThrough, ...standing };
      }),
  );
  return { book, modules, sheets };
}

function standingOf(book: MarkBook, row: Sheet, keyings: readonly Keying[], isHeld: boolean) {
  const listed = book.listedSheet(row);
  const undeclared = book.undeclaredOn(row);
  const facts = { undeclaredCount: undeclared, keyedCount: keyings.length, isHeld };
  return {
    state: paperStateOf(listed, facts),
    fault: keyingFault(listed, keyings, undeclared),
    aspectCount: aspectsToKey(listed).length,
  };
}

/** How a stage's marks from paper stand, module by module, and what the person who asks can do next. */
export async function findPapers(db: Db, stageId: string, accountId: string) {
  const { book, modules, sheets } = await findPaperSheets(db, stageId, accountId);
  const toKey = sheets.filter(isToKey);
  return {
    isOpen: book.stage.stageState === "judging",
    nextId: toKey[0]?.sheetId ?? null,
    toKeyCount: toKey.length,
    differing: sheets
      .filter(({ state }) => state === "differing")
      .map((sheet) => ({
        sheetId: sheet.sheetId,
        number: paperNumberText(sheet.number),
        isMine: isToSettle(sheet),
      })),
    modules: modules.map(({ id, name }, at) => {
      const own = sheets.filter(({ moduleKey }) => moduleKey === id);
      const count = (state: PaperState) => own.filter((one) => one.state === state).length;
      return {
        key: id,
        name: name ?? id,
        number: at + 1,
        sheetCount: own.length,
        counts: {
          empty: count("empty"),
          begun: count("begun") + count("held"),
          once: count("once"),
          differs: count("differing"),
          ready: count("ready"),
          tablet: count("tablet"),
          signed: count("signed"),
        },
      };
    }),
  };
}

export type PapersPage = Awaited<ReturnType<typeof findPapers>>;
