import type { Db } from "~db/connection.server";
import { paperNumberText } from "./domain/papers/paper-number";
import { findPaperSheets } from "./find-papers.server";

/** The sheets of a module as they are printed: what this seat fills in, for which entry. */
export async function findPrintedPapers(
  db: Db,
  { stageId, accountId }: { readonly stageId: string; readonly accountId: string },
  moduleKey: string,
) {
  const { book, modules, sheets } = await findPaperSheets(db, stageId, accountId);
  const module = modules.find(({ id }) => id === moduleKey);
  const printed = sheets.filter((one) => one.moduleKey === moduleKey && one.state !== "out");
  return {
    scheme: { id: book.stage.schemeId ?? "", version: book.stage.schemeVersion ?? 1 },
    papers: printed.flatMap((sheet) => {
      if (!module) return [];
      return [
        {
          sheetId: sheet.sheetId,
          module: { ...module, aspects: book.listedSheet(sheet).aspects },
          entry: sheet.number.code,
          judge: `${sheet.seatNumber} ${book.seatOf(sheet.seatId)?.name ?? ""}`,
          number: paperNumberText(sheet.number),
        },
      ];
    }),
  };
}
