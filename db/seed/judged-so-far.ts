import { parseMark } from "~/features/scoring/domain/engine/check-mark";
import type { Aspect } from "~/features/scoring/domain/scheme/aspect";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import * as Panels from "~/features/scoring/panels.queries.server";
import { type Instant, later, MINUTE_MS } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { Thousandths } from "~/shared/points";
import type { Db } from "../connection.server";
import { markStage } from "../factories/marked-stages";

/** The station code up to which each judge has come, by module and seat: 211 sheets of 300 (screens.md §4). */
const CAME_TO: Readonly<Record<string, readonly number[]>> = {
  B: [23, 24, 24, 21, 24],
  C: [24, 24, 24, 23, 25],
};
/** Sheets on the way that aren't signed: two held by spreads at each end, and the one where the tour begins. */
const OPEN: Readonly<Record<string, readonly (readonly number[])[]>> = {
  B: [[], [12, 18], [13], [], [12, 18]],
};
const WITHOUT_SCORE = [9, 22];
const HELD = { aspectId: "B3.2", codes: [12, 18], text: "2" };
/** The fifth seat marks lower than the others, which the chief judge's figures show. */
const STRICT_SEAT = 5;

/** What the welders' judges have marked and signed by half past ten, code after code since eight o'clock. */
export async function markSoFar(
  db: Db,
  stageId: string,
  { scheme, startsAt }: { readonly scheme: Scheme; readonly startsAt: Instant },
): Promise<void> {
  const modules = new Map(scheme.stages[0]?.modules.map((module) => [module.id, module.aspects]));
  const entries = await Panels.findStageEntries(db, stageId);
  const codes = new Map(
    entries.map(({ stageEntryId, stationCode }) => [stageEntryId, Number(stationCode)]),
  );
  const codeOf = (stageEntryId: string) => codes.get(stageEntryId) ?? 0;
  await db.transaction().execute((trx) =>
    markStage(trx, {
      stageId,
      atOf: ({ stageEntryId, seatNumber }) =>
        later(startsAt, (signedAfter(codeOf(stageEntryId)) + seatNumber / 5) * MINUTE_MS),
      marksOf: ({ stageEntryId, moduleKey, seatNumber }) => {
        const code = codeOf(stageEntryId);
        if (!isSigned(moduleKey, seatNumber, code)) return {};
        const aspects = modules.get(moduleKey) ?? [];
        return Object.fromEntries(
          aspects.map((aspect, at) => [aspect.id, markOf(aspect, code, seatNumber, at)]),
        );
      },
    }),
  );
}

function isSigned(moduleKey: string, seatNumber: number, code: number): boolean {
  const isOpen = OPEN[moduleKey]?.[seatNumber - 1]?.includes(code) ?? false;
  const cameTo = CAME_TO[moduleKey]?.[seatNumber - 1] ?? 0;
  return code <= cameTo && !isOpen && !WITHOUT_SCORE.includes(code);
}

/** Minutes from the start of the first batch: three batches of an hour, the third under way. */
function signedAfter(code: number): number {
  if (code < 12) return 20 + code * 4;
  if (code < 20) return 70 + (code - 12) * 6;
  return 121 + (code - 20) * 5;
}

function markOf(aspect: Aspect, code: number, seatNumber: number, at: number): Thousandths {
  const isHeld = aspect.id === HELD.aspectId && HELD.codes.includes(code);
  const isLower = (at * 5 + code) % 11 < (code * 7) % 11;
  const text = isHeld
    ? HELD.text
    : believableMark(aspect, at + code + seatNumber, { seatNumber, isLower });
  const mark = parseMark(aspect, text);
  invariant(mark.ok, `the demo's mark of ${aspect.id} can be given`);
  return mark.value;
}

/**
 * Always within what the aspect takes; two judges never differ by more than one benchmark. What an entry did less
 * well in, all judges mark lower.
 */
export function believableMark(
  aspect: Aspect,
  turn: number,
  { seatNumber = 1, isLower = false } = {},
): string {
  if (aspect.kind === "judgement") return turn % 4 === 0 ? "3" : "2";
  if (aspect.kind === "measurement") return "1.8";
  if (aspect.kind === "deduction") return "0";
  const max = aspect.kind === "points" ? Number(aspect.max) : 0;
  const less = (seatNumber === STRICT_SEAT ? 0.5 : 0) + (isLower ? 0.5 : 0);
  return String(max - (turn % 3) / 2 - less);
}
