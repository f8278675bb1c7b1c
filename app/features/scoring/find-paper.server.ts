import { accept, type Result, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { codeKey } from "./domain/lists/listed-text";
import { readPaperText } from "./domain/papers/paper-number";
import { findPaperSheets } from "./find-papers.server";

/** Why no sheet is found by what was typed or scanned. */
export const PAPER_NOT_FOUND = [
  "number-unreadable",
  "paper-other-version",
  "paper-without-number",
  "module-needed",
  "paper-unknown",
] as const;

/** The sheet of a stage that a scanned code or a typed number stands for. */
export async function findPaper(
  db: Db,
  { stageId, accountId }: { readonly stageId: string; readonly accountId: string },
  text: string,
): Promise<Result<string, (typeof PAPER_NOT_FOUND)[number]>> {
  const read = readPaperText(text);
  if (read.kind === "unreadable") return refuse("number-unreadable");
  const { book, modules, sheets } = await findPaperSheets(db, stageId, accountId);
  if (read.kind === "version") {
    const { schemeId, schemeVersion } = book.stage;
    const isSame = schemeId === read.schemeId && schemeVersion === read.number;
    return refuse(isSame ? "paper-without-number" : "paper-other-version");
  }
  if (read.kind === "number" && read.number.module === null && modules.length > 1) {
    return refuse("module-needed");
  }
  const found = sheets.find(({ sheetId, number }) => {
    if (read.kind === "sheet") return sheetId === read.sheetId;
    const { module, code, seat } = read.number;
    const isModule = module === null || module === number.module;
    return isModule && seat === number.seat && codeKey(code) === codeKey(number.code);
  });
  return found ? accept(found.sheetId) : refuse("paper-unknown");
}
