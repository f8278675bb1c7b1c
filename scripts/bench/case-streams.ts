import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { BenchRow } from "./bench-row";
import { signIn, startDemoServer } from "./demo-server";

const STREAMS = 2_000;
const AT_ONCE = 50;
const TOPIC = "queue:all";
const MOVES = 60;
const MOVE_EVERY_MS = 200;
const HEARD_WITHIN_MS = 10_000;
const HEARD_BAR_MS = 3_000;
const MOVE_BAR_MS = 200;

/** What one open stream heard, and when. */
interface Listener {
  readonly heard: { readonly version: number; readonly atMs: number }[];
  close(): void;
}

/** Row 8: 2,000 open streams on one topic while cases move; every one hears of the last version. */
export async function caseStreamsBench(): Promise<BenchRow> {
  const server = await startDemoServer();
  try {
    const { origin } = server;
    const administrator = await signIn(origin);
    const openedAt = performance.now();
    const listeners = await openAll(origin, administrator);
    const openMs = performance.now() - openedAt;
    const moves = await moveOn(origin, await signIn(origin, "union"));
    const last = await lastVersion(origin, administrator);
    const lateMs = await heardBy(listeners, last, moves.lastAtMs);
    const peak = server.peakMegabytes();
    for (const { close } of listeners) close();
    return rowOf({ listeners, openMs, moves, lateMs, peak });
  } finally {
    await server.stop();
  }
}

interface Measured {
  readonly listeners: readonly Listener[];
  readonly openMs: number;
  readonly moves: Awaited<ReturnType<typeof moveOn>>;
  /** For each stream that heard the last version: how long after the move that made it. */
  readonly lateMs: readonly number[];
  readonly peak: number | null;
}

function rowOf({ listeners, openMs, moves, lateMs, peak }: Measured): BenchRow {
  const late = percentile(lateMs, 0.99);
  const move = percentile(moves.tookMs, 0.99);
  const seconds = moves.lastedMs / 1_000;
  const mostHeard = Math.max(...listeners.map(({ heard }) => heard.length - 1));
  return {
    row: 8,
    what: "2,000 open streams on one topic while cases move",
    figures: [
      {
        name: "streams that heard of the last version",
        value: `${lateMs.length} of ${STREAMS}`,
        bar: "all",
        isMet: lateMs.length === STREAMS,
      },
      {
        name: "heard after the last move, p99",
        value: `${late.toFixed(0)} ms`,
        bar: "under 3 s",
        isMet: late < HEARD_BAR_MS,
      },
      {
        name: "announcements to one stream",
        value: `${mostHeard} in ${seconds.toFixed(1)} s`,
        bar: "at most one a second",
        // One at the first move, and one for each second begun after it.
        isMet: mostHeard <= Math.ceil(seconds) + 2,
      },
      {
        name: "moves meanwhile, p99",
        value: `${move.toFixed(0)} ms`,
        bar: "under 200 ms",
        isMet: move < MOVE_BAR_MS,
      },
    ],
    notes: [
      `Over HTTP on the built server with the demo's data; the streams, and whoever moves, share its machine in one process of their own.`,
      `${STREAMS} streams were opened in ${(openMs / 1_000).toFixed(1)} s, ${AT_ONCE} at once; each asks for its session and its topic.`,
      `${MOVES} moves, one begun every ${MOVE_EVERY_MS} ms: a transfer is accepted and taken back again and again, each a durable commit with its log entry.`,
      `The slowest stream heard of the last version after ${Math.max(...lateMs, 0).toFixed(0)} ms; the server had ${peak === null ? "an unknown amount of" : `${peak.toFixed(0)} MB of`} memory at most.`,
    ],
  };
}

async function openAll(origin: string, cookie: string): Promise<Listener[]> {
  const listeners: Listener[] = [];
  while (listeners.length < STREAMS) {
    const some = Array.from({ length: AT_ONCE }, () => listen(origin, cookie));
    listeners.push(...(await Promise.all(some)));
  }
  return listeners;
}

function listen(origin: string, cookie: string): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const heard: { version: number; atMs: number }[] = [];
    const url = `${origin}/live?topic=${encodeURIComponent(TOPIC)}`;
    const request = get(url, { agent: false, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`a stream got ${answer.statusCode}`));
      answer.setEncoding("utf8").on("data", (text: string) => {
        const atMs = performance.now();
        for (const [, version] of text.matchAll(/"version":(\d+)/g)) {
          heard.push({ version: Number(version), atMs });
        }
      });
      answer.on("error", () => undefined);
      resolve({ heard, close: () => request.destroy() });
    });
    request.once("error", reject);
  });
}

/** Accepts a transfer and takes it back, on and on, at a steady pace. */
async function moveOn(origin: string, cookie: string) {
  const queue = await (await fetch(`${origin}/cases?state=asked`, { headers: { cookie } })).text();
  const caseId = /open=([0-9a-f-]{36})/.exec(queue)?.[1] ?? "";
  const page = await (await fetch(`${origin}/cases/${caseId}`, { headers: { cookie } })).text();
  let version = Number(/name="version" value="(\d+)"/.exec(page)?.[1]);
  const tookMs: number[] = [];
  const startedAtMs = performance.now();
  let lastAtMs = startedAtMs;
  for (let count = 0; count < MOVES; count += 1) {
    const isBack = count % 2 === 1;
    const path = isBack ? `/cases/${caseId}/undo` : `/cases/${caseId}?index`;
    const body = new URLSearchParams({
      version: String(version),
      ...(isBack ? {} : { move: "accept" }),
    });
    lastAtMs = performance.now();
    const headers = { cookie, origin };
    const answer = await fetch(origin + path, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
    });
    await answer.text();
    if (answer.status !== 302) throw new Error(`move ${count + 1} got ${answer.status}`);
    tookMs.push(performance.now() - lastAtMs);
    version += 1;
    await wait(Math.max(0, MOVE_EVERY_MS - (performance.now() - lastAtMs)));
  }
  return { tookMs, lastAtMs, lastedMs: performance.now() - startedAtMs };
}

/** The version that stands: a new stream is told it first. */
async function lastVersion(origin: string, cookie: string): Promise<number> {
  const fresh = await listen(origin, cookie);
  while (fresh.heard.length === 0) await wait(10);
  fresh.close();
  return fresh.heard[0]?.version ?? 0;
}

async function heardBy(listeners: readonly Listener[], last: number, sinceMs: number) {
  const until = performance.now() + HEARD_WITHIN_MS;
  const times = () =>
    listeners.flatMap(({ heard }) => {
      const event = heard.find(({ version }) => version === last);
      return event ? [event.atMs - sinceMs] : [];
    });
  while (times().length < listeners.length && performance.now() < until) await wait(50);
  return times();
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
