import type { Request, RequestHandler, Response } from "express";
import * as Sessions from "~/features/identity/sessions.queries.server";
import { realClock } from "./clocks";
import { mayHear } from "./live-topics";
import { loadContextOf } from "./load-context.server";
import type { Services } from "./services";

const BEAT_EVERY_MS = 15_000;
/** An event without data would reach no listener. */
const BEAT = "event: beat\ndata: 1\n\n";
/** A stream is opened anew after this, so that a role that ended stops being heard. */
const LIVES_FOR_MS = 10 * 60_000;
const MOST_TOPICS = 20;
/** A reader that takes nothing for so long that this much waits is let go. */
const MOST_WAITING_BYTES = 65_536;

/** Boards that are open to all, in browsers where nobody is signed in. */
const MOST_VISITORS = 5_000;

interface Stream {
  /** Null for a visitor. */
  readonly sessionId: string | null;
  readonly response: Response;
}

/** Server-sent events: of every topic its version, first the one that stands now, then each later one. */
export function liveStreams(
  services: Services,
  beatEveryMs = BEAT_EVERY_MS,
): { handler: RequestHandler; close(): void } {
  const { db, live } = services;
  const streams = new Set<Stream>();
  const timer = setInterval(() => void beat().catch(() => undefined), beatEveryMs);
  timer.unref();

  /**
   * Keeps proxies from closing what is quiet, lets browsers notice a network that went without a word, and ends the
   * streams of sessions that were ended.
   */
  async function beat() {
    if (streams.size === 0) return;
    const ids = [...new Set([...streams].flatMap(({ sessionId }) => sessionId ?? []))];
    const standing = new Set(await Sessions.findStandingIds(db, ids, realClock.now()));
    for (const { sessionId, response } of streams) {
      if (sessionId === null || standing.has(sessionId)) write(response, BEAT);
      else response.end();
    }
  }

  const visitorCount = () => [...streams].filter(({ sessionId }) => sessionId === null).length;

  async function open(request: Request, response: Response) {
    const { actor } = await loadContextOf(services, request, response);
    const topics = await heardTopics(services, actor, request);
    if (topics.length === 0) return response.status(actor ? 403 : 401).end();
    if (!actor && visitorCount() >= MOST_VISITORS) return response.status(503).end();
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    });
    const tell = (topic: string, version: number) =>
      write(response, `event: version\ndata: ${JSON.stringify({ topic, version })}\n\n`);
    for (const topic of topics) tell(topic, live.versionOf(topic));
    const stream = { sessionId: actor?.sessionId ?? null, response };
    const stop = live.listen(topics, tell);
    streams.add(stream);
    const end = setTimeout(() => response.end(), LIVES_FOR_MS);
    response.once("close", () => {
      clearTimeout(end);
      streams.delete(stream);
      stop();
    });
  }

  return {
    handler: (request, response, next) => void open(request, response).catch(next),
    close() {
      clearInterval(timer);
      for (const { response } of streams) response.end();
    },
  };
}

/** Of the topics asked for, those that this person may hear; one that was refused is passed over. */
async function heardTopics(
  services: Services,
  actor: Parameters<typeof mayHear>[1],
  request: Request,
): Promise<string[]> {
  const asked = new URL(request.originalUrl, "http://here.invalid").searchParams.getAll("topic");
  const heard: string[] = [];
  for (const topic of [...new Set(asked)].slice(0, MOST_TOPICS)) {
    if (await mayHear(services, actor, topic)) heard.push(topic);
  }
  return heard;
}

function write(response: Response, text: string): void {
  if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
  else response.write(text);
}
