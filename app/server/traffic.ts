import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import type { RequestHandler } from "express";

/** Which requests are being answered: long work on this thread lets them through between two of its pieces. */
export interface Traffic {
  readonly observe: RequestHandler;
  /** Resolves when nobody waits for an answer, or when long work has waited its share. */
  letThrough(): Promise<void>;
}

/** Work goes on after this however many ask: some 30 ms of it then have a third of the time at least. */
const WAITS_AT_MOST_MS = 50;
/** Whoever is at it for longer sends or takes slowly, and needs little of this thread. */
const FRESH_FOR_MS = 1_000;
/** A request that came meanwhile is read in one of these. */
const TURNS = 8;

export function watchTraffic(): Traffic {
  const underWay = new Set<{ readonly since: number }>();
  const isAwaited = (now: number) => [...underWay].some(({ since }) => now - since < FRESH_FOR_MS);
  return {
    observe(_request, response, next) {
      const one = { since: performance.now() };
      underWay.add(one);
      response.once("close", () => underWay.delete(one));
      next();
    },
    async letThrough() {
      const until = performance.now() + WAITS_AT_MOST_MS;
      for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
      for (let now = performance.now(); now < until && isAwaited(now); now = performance.now()) {
        await wait(1);
      }
    },
  };
}
