import { enterMark } from "~/features/scoring/enter-mark.server";
import { makeUpTime } from "~/features/scoring/make-up-time.server";
import { noteTablet } from "~/features/scoring/note-tablet.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import { recordIncident } from "~/features/scoring/record-incident.server";
import { reopenSheet } from "~/features/scoring/reopen-sheet.server";
import * as Sheets from "~/features/scoring/sheets.queries.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { later, MINUTE_MS } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { commandAt } from "./applicants";
import type { EntryScene } from "./demo-entries";

/** One judge and the entries at which their mark of one aspect lies at an end of a spread. */
const SPREADS = [
  { judge: 1, text: "3" },
  { judge: 4, text: "1" },
];
const SPREAD_AT = [12, 18];
const SPREAD_ASPECT = "B3.2";
/** judge4: in the middle of a sheet when the network went. */
const OFFLINE = { judge: 3, code: 23, received: ["B1.1", "B1.2", "B1.3", "B1.4"], waiting: 6 };
const OFFLINE_TABLET = "5b7c0a0e-6f0d-4d0a-9c11-0f6f4b1d2a34";
const PANEL_TABLET = "2d3b9c52-1f34-4f0e-8a55-7a3c5e1b9f10";
const FAULT = { code: 26, minutes: 6, reason: "送丝机故障" };

export interface Surroundings extends Omit<EntryScene, "staffFor" | "accountFor"> {
  /** The demo's accounts by username. */
  readonly accounts: ReadonlyMap<string, string>;
}

interface Floor {
  readonly stageId: string;
  readonly judges: readonly Actor[];
  /** The seats of the practice and of the safety panel, in the order of the judges. */
  readonly seatIds: readonly (readonly string[])[];
}

/** Sheets in the middle: one that has lain for a while, one that goes on. */
const DRAFTS = [
  { judge: 0, code: 24, minutesAgo: 12 },
  { judge: 4, code: 25, minutesAgo: 1 },
];
const REOPENED = { judge: 0, code: 5, reason: "安全扣分记到了相邻工位" };

/**
 * What the chief judge has to clear on the day: two spreads, drafts, a sheet opened again, a tablet without network,
 * a fault with time made up.
 */
export async function seedExceptions(around: Surroundings, floor: Floor): Promise<void> {
  for (const { judge, text } of SPREADS) {
    for (const code of SPREAD_AT) {
      const mark = { code, aspectKey: SPREAD_ASPECT, text, deviceKey: PANEL_TABLET };
      await give(around, floor, { judge, ...mark });
    }
  }
  for (const { minutesAgo, ...sheet } of DRAFTS) {
    const then = { ...around, now: later(around.now, -minutesAgo * MINUTE_MS) };
    const mark = { aspectKey: "B1.1", text: "3.5", deviceKey: PANEL_TABLET };
    await give(then, floor, { ...sheet, ...mark });
  }
  await seedOfflineTablet(around, floor);
  await seedReopening(around, floor);
  await seedFault(around, floor);
}

function chiefOf({ accounts }: Surroundings): Actor {
  const grants = [{ role: "chief-judge" as const, scope: { kind: "everything" as const } }];
  return { accountId: accounts.get("chief") ?? "", name: "", sessionId: "", grants };
}

async function seedReopening(around: Surroundings, floor: Floor): Promise<void> {
  const { judge, code, reason } = REOPENED;
  const sheetId = await sheetOf(around, floor, { judge, code, module: 1 });
  const opening = { sheetId, reason };
  const reopened = await reopenSheet(commandAt(around, chiefOf(around), 0), around.room, opening);
  invariant(reopened.ok, "the demo's sheet is opened again");
}

interface Given {
  readonly judge: number;
  readonly code: number;
  readonly aspectKey: string;
  readonly text: string;
  readonly deviceKey: string;
}

async function give(around: Surroundings, floor: Floor, given: Given): Promise<void> {
  const { judge, code, ...mark } = given;
  const entered = await enterMark(commandAt(around, floor.judges[judge] as Actor, 0), around.room, {
    ...mark,
    sheetId: await sheetOf(around, floor, given),
    markKey: newId(),
    replacesKey: null,
    reason: null,
  });
  invariant(entered.ok, `the demo's mark of ${mark.aspectKey} is taken`);
}

async function sheetOf(
  { db }: Surroundings,
  { seatIds }: Floor,
  { judge, code, module = 0 }: Pick<Given, "judge" | "code"> & { readonly module?: number },
): Promise<string> {
  const sheets = await Sheets.findAllOfSeat(db, seatIds[module]?.[judge] ?? "");
  const sheet = sheets.find(({ stationCode }) => Number(stationCode) === code);
  invariant(sheet, `there is a sheet ${code}`);
  return sheet.sheetId;
}

/** The server has four marks of the sheet; the tablet said that six more wait, and then nothing for three minutes. */
async function seedOfflineTablet(around: Surroundings, floor: Floor): Promise<void> {
  const { judge, code, received, waiting } = OFFLINE;
  for (const aspectKey of received) {
    await give(around, floor, { judge, code, aspectKey, text: "3", deviceKey: OFFLINE_TABLET });
  }
  const actor = floor.judges[judge] as Actor;
  const command = { ...commandAt(around, actor, 0), now: later(around.now, -3 * MINUTE_MS) };
  const sheetId = await sheetOf(around, floor, { judge, code });
  const noted = await noteTablet(command, around.room, {
    ...{ sheetId, waiting },
    deviceKey: OFFLINE_TABLET,
  });
  invariant(noted.ok, "the demo's tablet is noted");
}

async function seedFault(around: Surroundings, { stageId }: Floor): Promise<void> {
  const { db, room } = around;
  const chief = chiefOf(around);
  const entries = await Panels.findStageEntries(db, stageId);
  const at = (code: number) =>
    entries.find(({ stationCode }) => Number(stationCode) === code)?.stageEntryId ?? "";
  const { code, minutes, reason } = FAULT;
  const command = commandAt(around, chief, 0);
  const given = await makeUpTime(command, room, { stageEntryId: at(code), minutes, reason });
  invariant(given.ok, "the demo's minutes are given back");
  for (const [absent, text] of [
    [9, "迟到超过15分钟，记缺赛"],
    [22, "手伤弃权，本人签字，百里大雪见证"],
  ] as const) {
    const incident = { stageId, stageEntryId: at(absent), text };
    const recorded = await recordIncident(commandAt(around, chief, 0), room, incident);
    invariant(recorded.ok, "the demo's incident is recorded");
  }
}
