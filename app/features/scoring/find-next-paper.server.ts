import type { Db } from "~db/connection.server";
import { keyingFault } from "./domain/papers/keying";
import { isToKey, paperStateOf } from "./domain/papers/paper-state";
import { ANY, type Module } from "./domain/scheme/scheme";
import { aspectsOnSheet, hasSheets } from "./domain/score-sheet/sheet-aspects";
import { findPaperHead, type PaperPlace } from "./find-paper-page.server";
import { readPaper } from "./keying-steps.server";
import * as Keyings from "./keyings.queries.server";
import * as Panels from "./panels.queries.server";
import { stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";
import * as SheetPlaces from "./sheet-places.queries.server";
import * as Sheets from "./sheets.queries.server";

/** What one judge marks in a module: papers that lie one upon another, by the code that stands on them. */
interface Pile {
  readonly panelId: string;
  readonly seatNumber: number;
  readonly order: Sheets.WorkingOrder;
  /** How many aspects a sheet of it has at most. */
  readonly aspectCount: number;
}

/** Of a pile what lies after one place of its order and before another. */
interface Part extends Pile {
  readonly after: string | number;
  readonly before: string | number | null;
}

/**
 * The sheet that someone keys after this one: in working order, going round, the next that waits for them; null where
 * none does. It is looked for from here on, so that of a stage of many sheets no more is read than lies between.
 */
export async function findNextPaper(
  db: Db,
  { stageId, sheetId, accountId }: PaperPlace,
): Promise<{ sheetId: string; number: string } | null> {
  const stage = await Panels.findStage(db, stageId);
  if (stage?.stageState !== "judging") return null;
  const here = await SheetPlaces.findHead(db, sheetId);
  const piles = await findPiles(db, stage);
  const at = piles.findIndex(
    ({ panelId, seatNumber }) => panelId === here.panelId && seatNumber === here.seatNumber,
  );
  const own = piles[at];
  const place = own && here[own.order];
  if (!own || !place) return null;
  const others = [...piles.slice(at + 1), ...piles.slice(0, at)];
  const round = [{ ...own, after: place, before: null }, ...others.map(whole)];
  for (const part of [...round, { ...whole(own), before: place }]) {
    const next = await findInPart(db, part, { stageId, accountId });
    if (next !== null) return { sheetId: next, number: (await findPaperHead(db, next)).number };
  }
  return null;
}

/** The piles of a stage in working order: module by module, judge by judge. */
async function findPiles(
  db: Db,
  stage: NonNullable<Awaited<ReturnType<typeof Panels.findStage>>>,
): Promise<Pile[]> {
  const planned = (await stageSchemeOf(db, stage)).stage;
  const panels = await Panels.findAllOfStages(db, [stage.stageId]);
  const seats = await Seats.findAllOfPanels(
    db,
    panels.map(({ panelId }) => panelId),
  );
  return planned.modules.filter(hasSheets).flatMap((module) => {
    const panelId = panels.find(({ moduleKey }) => moduleKey === module.id)?.panelId ?? "";
    const own = seats.filter((seat) => seat.panelId === panelId);
    const hasReaders = own.some(({ duty }) => duty === "reader");
    const order = orderOf(module, stage.isCoded === 1);
    return own.map(({ seq: seatNumber, duty }): Pile => {
      const isOpen = module.aspects.some(({ id }) => id === ANY);
      const aspects = aspectsOnSheet(module, duty, hasReaders);
      // What an entry declares in the place of `*` only its own sheet says.
      const aspectCount = isOpen ? Number.MAX_SAFE_INTEGER : aspects.length;
      return { panelId, seatNumber, order, aspectCount };
    });
  });
}

/** Where nothing is coded, entries come in the order that was drawn. */
function orderOf({ marking }: Module, isCoded: boolean): Sheets.WorkingOrder {
  if (!isCoded) return "place";
  return marking === "works" ? "workCode" : "stationCode";
}

function whole(pile: Pile): Part {
  return { ...pile, after: pile.order === "place" ? 0 : "", before: null };
}

/** The database leaves out what surely doesn't wait; of what it finds, the sheet itself says whether it does. */
async function findInPart(
  db: Db,
  { order, ...part }: Part,
  { stageId, accountId }: Pick<PaperPlace, "stageId" | "accountId">,
): Promise<string | null> {
  let { after } = part;
  for (;;) {
    const next = await Sheets.findNextToKey(db, order, { ...part, after, stageId, accountId });
    if (!next) return null;
    if (await isWaiting(db, next.sheetId, accountId)) return next.sheetId;
    after = next.at;
  }
}

async function isWaiting(db: Db, sheetId: string, accountId: string): Promise<boolean> {
  const place = await SheetPlaces.find(db, sheetId);
  if (!place) return false;
  const paper = await readPaper(db, place, accountId);
  const { listed, keyings, undeclaredCount } = paper;
  const keyedThrough = await Keyings.findKeyedThrough(db, [sheetId]);
  return isToKey({
    state: paperStateOf(listed, { undeclaredCount, keyedCount: keyings.length, isHeld: false }),
    fault: keyingFault(listed, keyings, undeclaredCount),
    isKeyedThrough: keyedThrough.has(sheetId),
  });
}
