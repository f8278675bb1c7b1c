import type { Db, Trx } from "~db/connection.server";
import { type PaperState, paperStateOf } from "./domain/lists/paper-state";
import { hasSheets } from "./domain/score-sheet/sheet-aspects";
import { findOpenSpreads } from "./find-open-spreads.server";
import { type MarkBook, openMarkBook } from "./mark-book.server";
import * as Panels from "./panels.queries.server";

type Sheet = MarkBook["sheets"][number];

/** A stage's sheets with how far each is whose marks come from paper. */
export async function findPaperSheets(db: Db | Trx, stageId: string) {
  const book = await openMarkBook(db, stageId);
  const panels = await Panels.findAllOfStages(db, [stageId]);
  const { spreads } = await findOpenSpreads(db, book.stage, panels);
  const held = new Set(
    spreads.flatMap(({ stageEntryId, extremes }) => extremes.map((id) => `${id} ${stageEntryId}`)),
  );
  const stateOf = (row: Sheet): PaperState =>
    paperStateOf(book.listedSheet(row), {
      undeclaredCount: book.undeclaredOn(row),
      isHeld: held.has(`${row.seatId} ${row.stageEntryId}`),
    });
  return { book, sheets: book.sheets.map((row) => ({ ...row, state: stateOf(row) })) };
}

/** How a stage's marks from paper stand, module by module. */
export async function findPapers(db: Db, stageId: string) {
  const { book, sheets } = await findPaperSheets(db, stageId);
  return {
    isOpen: book.stage.stageState === "judging",
    modules: book.modules.filter(hasSheets).map(({ id, name }) => {
      const own = sheets.filter(({ moduleKey }) => moduleKey === id);
      const count = (state: PaperState) => own.filter((one) => one.state === state).length;
      return {
        key: id,
        name: name ?? id,
        sheetCount: own.length,
        readyCount: count("ready"),
        signedCount: count("signed"),
        begunCount: count("begun") + count("held"),
        emptyCount: count("empty"),
        tabletCount: count("tablet"),
      };
    }),
  };
}

export type PapersPage = Awaited<ReturnType<typeof findPapers>>;
