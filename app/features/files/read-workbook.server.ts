import type { CellFormat } from "./domain/cell-format";
import type { WorkbookContext } from "./domain/cell-text";
import { type MergedCells, mergedFinder, mergedSpreader } from "./domain/merged-cells";
import { sharedStringListener } from "./domain/shared-strings";
import { rowListener } from "./domain/sheet-rows";
import { type TableLimits, TableRefused, type TableRow, type TableSheet } from "./domain/table";
import {
  type Relation,
  relationListener,
  styleListener,
  type WorkbookFacts,
  workbookListener,
} from "./domain/workbook-parts";
import type { XmlListener } from "./domain/xml-scanner";
import { type ZipPart, zipDirectory } from "./domain/zip-directory";
import { partText, readPart, type UnpackBudget } from "./unpack-part.server";

export interface Workbook {
  readonly sheets: readonly TableSheet[];
  /** The parts of the file in which each sheet and the styles stand. */
  readonly sheetParts: readonly ZipPart[];
  readonly stylePart: ZipPart | null;
  readonly rows: (sheet: number, isSpread: boolean) => AsyncGenerator<TableRow>;
}

interface Package {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, ZipPart>;
  readonly limits: TableLimits;
}

/** Opens an xlsx file: what its sheets are called and what their cells refer to is read at once, rows when asked for. */
export async function openWorkbook(bytes: Uint8Array, limits: TableLimits): Promise<Workbook> {
  const pack = { bytes, parts: zipDirectory(bytes), limits };
  const budget = freshBudget(pack);
  const mainPath = await findMainPath(pack, budget);
  const relations = await readRelations(pack, mainPath, budget);
  const facts: WorkbookFacts = { isWorkbook: false, is1904: false, sheets: [] };
  await readWhole(pack, mainPath, budget, workbookListener(facts, limits.sheets));
  if (!facts.isWorkbook) throw new TableRefused("not-a-table");
  const paths = facts.sheets
    .map((sheet) => ({ sheet, relation: relations.get(sheet.relationId) }))
    .filter(({ relation }) => relation?.kind === "worksheet")
    .map(({ sheet, relation }) => ({ sheet, path: relation?.path ?? "" }));
  if (paths.length === 0) throw new TableRefused("no-sheet");
  const context = await readContext(pack, [...relations.values()], facts.is1904, budget);
  const sheetParts = paths.map(({ path }) => partOf(pack, path));
  const stylePath = [...relations.values()].find(({ kind }) => kind === "styles")?.path;
  return {
    sheets: paths.map(({ sheet }, index) => ({
      index,
      name: sheet.name,
      isHidden: sheet.isHidden,
    })),
    sheetParts,
    stylePart: (stylePath && findPart(pack, stylePath)) || null,
    rows: (sheet, isSpread) => {
      const part = sheetParts[sheet];
      if (!part) throw new TableRefused("no-sheet");
      return isSpread ? spreadRows(pack, part, context) : sheetRows(pack, part, context);
    },
  };
}

/** The part that a package's own relations call its document; a text document has one too, but no workbook in it. */
async function findMainPath(pack: Package, budget: UnpackBudget): Promise<string> {
  const relations = await readRelations(pack, "", budget);
  const main = [...relations.values()].find(({ kind }) => kind === "officeDocument");
  if (!main?.path.toLowerCase().endsWith(".xml")) throw new TableRefused("not-a-table");
  return main.path;
}

async function readRelations(
  pack: Package,
  path: string,
  budget: UnpackBudget,
): Promise<Map<string, Relation>> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const relationsPath = `${folder}_rels/${path.slice(slash + 1)}.rels`;
  const relations = new Map<string, Relation>();
  if (path === "" && !findPart(pack, relationsPath)) throw new TableRefused("not-a-table");
  await readWhole(pack, relationsPath, budget, relationListener(folder, relations));
  return relations;
}

async function readContext(
  pack: Package,
  relations: readonly Relation[],
  is1904: boolean,
  budget: UnpackBudget,
): Promise<WorkbookContext> {
  const strings: string[] = [];
  const formats: CellFormat[] = [];
  const pathOf = (kind: string) => relations.find((one) => one.kind === kind)?.path;
  const stringPath = pathOf("sharedStrings");
  const stylePath = pathOf("styles");
  if (stringPath && findPart(pack, stringPath)) {
    await readWhole(pack, stringPath, budget, sharedStringListener(strings, pack.limits));
  }
  if (stylePath && findPart(pack, stylePath)) {
    await readWhole(pack, stylePath, budget, styleListener(formats));
  }
  return { strings, formats, is1904 };
}

async function* sheetRows(
  pack: Package,
  part: ZipPart,
  context: WorkbookContext,
): AsyncGenerator<TableRow> {
  let heard: TableRow[] = [];
  const listener = rowListener(context, pack.limits, (row) => heard.push(row));
  for await (const _ of readPart(pack.bytes, part, freshBudget(pack), listener)) {
    const rows = heard;
    heard = [];
    yield* rows;
  }
}

/** Merged cells stand behind the rows, so that the sheet is unpacked twice. */
async function* spreadRows(
  pack: Package,
  part: ZipPart,
  context: WorkbookContext,
): AsyncGenerator<TableRow> {
  const merged: MergedCells[] = [];
  const find = mergedFinder(merged);
  for await (const text of partText(pack.bytes, part, freshBudget(pack))) find(text);
  const spread = mergedSpreader(merged, pack.limits.columns);
  for await (const row of sheetRows(pack, part, context)) yield spread(row);
}

async function readWhole(
  pack: Package,
  path: string,
  budget: UnpackBudget,
  listener: XmlListener,
): Promise<void> {
  for await (const _ of readPart(pack.bytes, partOf(pack, path), budget, listener));
}

function partOf(pack: Package, path: string): ZipPart {
  const part = findPart(pack, path);
  if (!part) throw new TableRefused("damaged");
  return part;
}

/** By name as it stands, else without regard to capitals, as Windows programs write it. */
function findPart({ parts }: Package, path: string): ZipPart | undefined {
  return (
    parts.get(path) ??
    [...parts.values()].find(({ name }) => name.toLowerCase() === path.toLowerCase())
  );
}

/** What one reading from the beginning may unpack. */
export function freshBudget({ bytes, limits }: Pick<Package, "bytes" | "limits">): UnpackBudget {
  return { limits, packedBytes: bytes.length, unpackedBytes: 0 };
}
