import { accept, type Result, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { codeKey } from "./domain/lists/listed-text";
import { type PaperNumber, readPaperText } from "./domain/papers/paper-number";
import type { Module } from "./domain/scheme/scheme";
import { codeForJudge } from "./domain/score-sheet/entry-code";
import { hasSheets } from "./domain/score-sheet/sheet-aspects";
import * as Panels from "./panels.queries.server";
import { type SchemeOfStage, stageSchemeOf } from "./scheme-at.server";
import * as SheetPlaces from "./sheet-places.queries.server";
import * as Sheets from "./sheets.queries.server";

/** Why no sheet is found by what was typed or scanned. */
export const PAPER_NOT_FOUND = [
  "number-unreadable",
  "paper-other-version",
  "paper-without-number",
  "module-needed",
  "paper-unknown",
] as const;

type Found = Result<string, (typeof PAPER_NOT_FOUND)[number]>;

/** A stage whose papers are looked for. */
interface PaperStage extends SchemeOfStage {
  readonly stageId: string;
  readonly isCoded: number;
}

/** The sheet of a stage that a scanned code or a typed number stands for. */
export async function findPaper(db: Db, stage: PaperStage, text: string): Promise<Found> {
  const read = readPaperText(text);
  if (read.kind === "unreadable") return refuse("number-unreadable");
  if (read.kind === "version") {
    const { schemeId, schemeVersion } = stage;
    const isSame = schemeId === read.schemeId && schemeVersion === read.number;
    return refuse(isSame ? "paper-without-number" : "paper-other-version");
  }
  if (read.kind === "number") return findNumbered(db, stage, read.number);
  const place = await SheetPlaces.find(db, read.sheetId);
  const isHere = place?.stageId === stage.stageId && place.setAsideAt === null;
  return isHere ? accept(place.sheetId) : refuse("paper-unknown");
}

async function findNumbered(
  db: Db,
  stage: PaperStage,
  { module: at, code, seat }: PaperNumber,
): Promise<Found> {
  const modules = (await stageSchemeOf(db, stage)).stage.modules.filter(hasSheets);
  if (at === null && modules.length > 1) return refuse("module-needed");
  const module = modules[(at ?? 1) - 1];
  const stageEntryId = module && (await findCoded(db, stage, module, code));
  const panel = module && (await Panels.find(db, stage.stageId, module.id));
  if (!stageEntryId || !panel) return refuse("paper-unknown");
  const sheets = await Sheets.findAllOfEntry(db, panel.id, stageEntryId);
  const found = sheets.find(({ seatNumber }) => seatNumber === seat);
  return found ? accept(found.sheetId) : refuse("paper-unknown");
}

/** The entry that judges of a module know by a code. */
async function findCoded(
  db: Db,
  { stageId, isCoded }: PaperStage,
  module: Module,
  text: string,
): Promise<string | undefined> {
  const entries = await Panels.findStageEntries(db, stageId);
  const codeOf = (entry: (typeof entries)[number]) => codeForJudge(module, isCoded === 1, entry);
  return entries.find((one) => codeKey(codeOf(one) ?? "") === codeKey(text))?.stageEntryId;
}
