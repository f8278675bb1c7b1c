import { randomUUID } from "node:crypto";
import { createLive } from "~/features/live/live.server";
import { type EnteringMark, enterMark } from "~/features/scoring/enter-mark.server";
import { findJudgingDesk } from "~/features/scoring/find-judging-desk.server";
import * as Seats from "~/features/scoring/seats.queries.server";
import { signSheet } from "~/features/scoring/sign-sheet.server";
import type { Actor } from "~/shared/actor";
import { commandOf } from "./commands";
import { freshDatabase } from "./database";
import { TEST_KEYS, TEST_NOW } from "./load-context";
import { smallDistrict } from "./small-district";
import { smallJudging } from "./small-judging";

export const TABLET = "11111111-1111-4111-8111-111111111111";

export const SEATS = ["leader", "second", "third"] as const;
type SeatName = (typeof SEATS)[number];
const OWN = { leader: ["B1.1", "B1.2", "B2.1", "B2.2"], judge: ["B1.1", "B1.2", "B2.1"] };

export type JudgingScene = Awaited<ReturnType<typeof judgingScene>>;

/** The small contest while it is judged; `sheet` is the second judge's first one. */
export async function judgingScene() {
  const db = await freshDatabase();
  const judging = await smallJudging(db, await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW));
  const [sheet = ""] = await judging.sheetIds(judging.seatIds[1]);
  const room = { live: createLive(0) };

  /** The second judge's mark on the first sheet, unless told otherwise. */
  async function mark(changes: Partial<EnteringMark> = {}, by: Actor = judging.actors.second) {
    const input = {
      ...{ sheetId: sheet, markKey: randomUUID(), aspectKey: "B1.1", text: "4.5" },
      ...{ replacesKey: null, reason: null, deviceKey: TABLET, ...changes },
    };
    return enterMark(commandOf(db, by), room, input);
  }

  /** Fills a seat's first sheet, its judgement with this score; answers the sheet's version. */
  async function fill(seat: SeatName, judgement: string) {
    const [sheetId = ""] = await judging.sheetIds(judging.seatIds[SEATS.indexOf(seat)]);
    let version = 1;
    for (const aspectKey of seat === "leader" ? OWN.leader : OWN.judge) {
      const text = aspectKey === "B1.2" ? judgement : "0";
      const entered = await mark({ sheetId, aspectKey, text }, judging.actors[seat]);
      if (entered.ok) version = entered.value.version;
    }
    return { sheetId, version };
  }

  function sign(seat: SeatName, of: { sheetId: string; version: number }) {
    const actor = judging.actors[seat];
    return signSheet(commandOf(db, actor), room, {
      ...of,
      deviceKey: TABLET,
      hand: { way: "typed", text: actor.name },
      contestant: seat === "leader" ? { way: "refused", text: "认为用时有误" } : null,
    });
  }

  /** What a judge's tablet is given of its first sheet: the second's, unless told otherwise. */
  async function seen(seat: SeatName = "second") {
    const place = await Seats.findPlace(db, judging.seatIds[SEATS.indexOf(seat)] ?? "");
    if (!place) throw new Error("no such seat");
    return findJudgingDesk(db, place, TEST_NOW);
  }

  async function lockStage() {
    await db.updateTable("Case").set({ state: "locked" }).where("road", "=", "stage").execute();
  }

  return { db, judging, sheet, room, mark, fill, sign, seen, lockStage };
}

/** The name of a refusal, whether or not it carries values; "done" where nothing was refused. */
export function codeOf(result: { ok: boolean }): string {
  if (!("reason" in result)) return "done";
  const { reason } = result as { reason: string | { code: string } };
  return typeof reason === "string" ? reason : reason.code;
}
