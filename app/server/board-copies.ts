import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { RequestHandler, Response } from "express";
import { findBoard } from "~/features/boards/find-board.server";
import { sessionCookieName } from "~/web/session-cookie.server";
import type { Services } from "./services";

/** Boards of which a copy is kept; beyond, all are made anew. */
const MOST_KEPT = 100;
/** The hour alone changes what a board shows: who is called next. */
const STANDS_FOR_MS = 2_000;
const zipped = promisify(gzip);

interface Copy {
  readonly versions: Readonly<Record<string, number>>;
  readonly madeAtMs: number;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

/**
 * What `/boards/:stageId/state` answers to those without a session, who all may see the same: made once for a
 * version, however many ask. Whoever has a session, and a board that isn't open to all, go on to the route.
 */
export function boardCopies(services: Services): RequestHandler<{ stageId: string }> {
  const { config, live } = services;
  const cookie = `${sessionCookieName(config.publicUrl.protocol === "https:")}=`;
  const copies = new Map<string, Copy>();
  const inHand = new Map<string, Promise<Copy | null>>();

  function standing(stageId: string): Copy | null {
    const copy = copies.get(stageId);
    if (!copy || performance.now() - copy.madeAtMs > STANDS_FOR_MS) return null;
    const isNow = Object.entries(copy.versions).every(
      ([topic, version]) => live.versionOf(topic) === version,
    );
    return isNow ? copy : null;
  }

  async function make(stageId: string): Promise<Copy | null> {
    const madeAtMs = performance.now();
    const now = services.clock.now();
    const seen = await findBoard({ db: services.db, live, now }, stageId, null);
    if (!seen) return null;
    const plain = Buffer.from(JSON.stringify(seen));
    const copy = { versions: seen.versions, madeAtMs, plain, zipped: await zipped(plain) };
    if (copies.size >= MOST_KEPT) copies.clear();
    copies.set(stageId, copy);
    return copy;
  }

  /** Whoever waited for a copy that meanwhile is of an old version waits for the next. */
  async function copyOf(stageId: string): Promise<Copy | null> {
    await inHand.get(stageId);
    const kept = standing(stageId) ?? inHand.get(stageId);
    if (kept) return kept;
    const making = make(stageId).finally(() => inHand.delete(stageId));
    inHand.set(stageId, making);
    return making;
  }

  return (request, response, next) => {
    if (request.headers.cookie?.includes(cookie)) return next();
    const { stageId } = request.params;
    const isZipped = request.headers["accept-encoding"]?.includes("gzip") ?? false;
    const kept = standing(stageId);
    if (kept) return answer(response, kept, isZipped);
    copyOf(stageId)
      .then((copy) => (copy ? answer(response, copy, isZipped) : next()))
      .catch(next);
  };
}

function answer(response: Response, copy: Copy, isZipped: boolean): void {
  response.writeHead(200, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Encoding, Cookie",
    ...(isZipped ? { "Content-Encoding": "gzip" } : {}),
  });
  response.end(isZipped ? copy.zipped : copy.plain);
}
