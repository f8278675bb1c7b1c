import { randomUUID } from "node:crypto";
import { Agent, get } from "node:http";
import { loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { PERIOD_MS, untilOwnMoment } from "~/features/boards/domain/own-moment";
import type { BenchRow } from "./bench-row";
import { percentile } from "./case-streams";
import { type DemoServer, signIn, startDemoServer } from "./demo-server";
import { openCells } from "./unmarked-cells";

const BOARDS = 2_000;
const AT_ONCE = 50;
const MARKS = 100;
const MARK_EVERY_MS = 200;
const SHOWN_WITHIN_MS = 10_000;
const SHOWN_BAR_MS = 3_000;
const MARK_BAR_MS = 50;
const TABLET = randomUUID();
/** Each board has a connection of its own, which a browser keeps as well. */
const agent = new Agent({ keepAlive: true, maxSockets: BOARDS });

/** One open board: how many marks it shows, and when it showed each number first. */
interface OpenBoard {
  readonly shown: { readonly count: number; readonly atMs: number }[];
  close(): void;
}

/** Row 4: 2,000 open boards without a session while five marks a second go on. */
export async function openBoardsBench(): Promise<BenchRow> {
  const server = await startDemoServer("judge3");
  try {
    const stageId = await openProgressBoard(server);
    const boards = await openAll(server.origin, stageId);
    const before = await countShown(server.origin, stageId);
    const cpuBeforeMs = server.cpuMs() ?? Number.NaN;
    const marks = await markOn(server);
    const busy = ((server.cpuMs() ?? Number.NaN) - cpuBeforeMs) / marks.lastedMs;
    const lateMs = await shownBy(boards, before, marks.sentAtMs);
    for (const { close } of boards) close();
    return rowOf(lateMs, marks.tookMs, { busy, peak: server.peakMegabytes() });
  } finally {
    agent.destroy();
    await server.stop();
  }
}

function rowOf(
  lateMs: readonly number[],
  tookMs: readonly number[],
  { busy, peak }: { readonly busy: number; readonly peak: number | null },
): BenchRow {
  const late = percentile(lateMs, 0.99);
  const took = percentile(tookMs, 0.99);
  const all = BOARDS * MARKS;
  return {
    row: 4,
    what: "2,000 open boards while 5 marks a second go on",
    figures: [
      {
        name: "marks that boards showed",
        value: `${lateMs.length} of ${all}`,
        bar: "all",
        isMet: lateMs.length === all,
      },
      {
        name: "from a mark sent to its being shown, p99",
        value: `${(late / 1_000).toFixed(2)} s`,
        bar: "within 3 s",
        isMet: late <= SHOWN_BAR_MS,
      },
      {
        name: "marks meanwhile, p99",
        value: `${took.toFixed(1)} ms`,
        bar: "under 50 ms",
        isMet: took < MARK_BAR_MS,
      },
    ],
    notes: [
      "Over HTTP on the built server with the demo's data; boards and judge share its machine in one process of their own.",
      `A board hears of a version, waits for its own moment in each ${PERIOD_MS} ms as in the browser (\`use-board.ts\`), and asks for its state; it shows the welders' progress, with the number of marks received.`,
      `Half of all showings came within ${(percentile(lateMs, 0.5) / 1_000).toFixed(2)} s, the last after ${(percentile(lateMs, 1) / 1_000).toFixed(2)} s; half of the marks took ${percentile(tookMs, 0.5).toFixed(1)} ms; the server had ${peak === null ? "an unknown amount of" : `${peak.toFixed(0)} MB of`} memory at most.`,
      `Meanwhile the server took ${(busy * 100).toFixed(0)} % of one processor; load of the machine over the last minute, which the bench is part of: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    ],
  };
}

/** The organiser turns the welders' board to progress, which shows every mark at once. */
async function openProgressBoard({ origin }: DemoServer): Promise<string> {
  const cookie = await signIn(origin, "organiser");
  const page = async (path: string) => (await fetch(origin + path, { headers: { cookie } })).text();
  const season = await page("/contests");
  const contest = /(\/contests\/[0-9a-f-]{36})"[^>]*>(?:<[^>]*>)*焊工</.exec(season)?.[1] ?? "";
  const stage = /\/contests\/[0-9a-f-]{36}\/stages\/[0-9a-f-]{36}/.exec(await page(contest))?.[0];
  const body = new URLSearchParams({
    ...{ version: "1", kind: "progress", moduleKey: "B", audience: "public" },
  });
  const headers = { cookie, origin };
  const path = `${origin}${stage}/board?index`;
  const set = await fetch(path, { method: "POST", body, headers, redirect: "manual" });
  if (set.status !== 302) throw new Error(`the board's settings got ${set.status}`);
  return stage?.slice(-36) ?? "";
}

async function openAll(origin: string, stageId: string): Promise<OpenBoard[]> {
  const boards: OpenBoard[] = [];
  while (boards.length < BOARDS) {
    const some = Array.from({ length: AT_ONCE }, () => openBoard(origin, stageId));
    boards.push(...(await Promise.all(some)));
  }
  return boards;
}

function openBoard(origin: string, stageId: string): Promise<OpenBoard> {
  return new Promise((resolve, reject) => {
    const shown: { count: number; atMs: number }[] = [];
    const phaseMs = Math.random() * PERIOD_MS;
    let known = 0;
    let heard = 0;
    let isAsking = false;
    const ask = async () => {
      if (isAsking) return;
      isAsking = true;
      await wait(untilOwnMoment(performance.now(), phaseMs));
      const text = await textOf(`${origin}/boards/${stageId}/state`);
      isAsking = false;
      known = Number(/"stage:[^"]*":(\d+)/.exec(text)?.[1]);
      shown.push({ count: countIn(text), atMs: performance.now() });
      if (known < heard) void ask();
    };
    const url = `${origin}/live?topic=${encodeURIComponent(`stage:${stageId}`)}`;
    const request = get(url, { agent: false }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`a stream got ${answer.statusCode}`));
      answer.setEncoding("utf8").on("data", (text: string) => {
        for (const [, version] of text.matchAll(/"version":(\d+)/g)) heard = Number(version);
        if (known < heard) void ask();
      });
      answer.on("error", () => undefined);
      resolve({ shown, close: () => request.destroy() });
    });
    request.once("error", reject);
  });
}

function textOf(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () => resolve(text));
    }).once("error", reject);
  });
}

function countIn(text: string): number {
  return Number(/"markCount":(\d+)/.exec(text)?.[1]);
}

async function countShown(origin: string, stageId: string): Promise<number> {
  // The boards' own first readings are behind them by then.
  await wait(3_000);
  return countIn(await textOf(`${origin}/boards/${stageId}/state`));
}

/** One mark after the other at a steady pace, each of another aspect or over the one before. */
async function markOn(server: DemoServer) {
  const cells = (await openCells(server)) ?? [];
  const sentAtMs: number[] = [];
  const tookMs: number[] = [];
  const last = new Map<number, string>();
  const startedAtMs = performance.now();
  for (let count = 0; count < MARKS; count += 1) {
    const due = startedAtMs + count * MARK_EVERY_MS;
    await wait(Math.max(0, due - performance.now()));
    const at = count % cells.length;
    const cell = cells[at];
    if (!cell) throw new Error("the demo has no cell to mark");
    const idempotencyKey = randomUUID();
    const fields = new FormData();
    const mark = { aspectKey: cell.aspectKey, replacesKey: last.get(at) ?? "", text: "3" };
    for (const [name, value] of Object.entries({ ...mark, idempotencyKey, reason: "" })) {
      fields.set(name, value);
    }
    fields.set("deviceKey", TABLET);
    last.set(at, idempotencyKey);
    sentAtMs.push(performance.now());
    const { status } = await server.post(`/judging/sheets/${cell.sheetId}/marks`, fields);
    if (status !== 200) throw new Error(`a mark was answered with ${status}`);
    tookMs.push(performance.now() - due);
  }
  return { sentAtMs, tookMs, lastedMs: performance.now() - startedAtMs };
}

/** For every board and every mark: how long after it was sent the board showed so many. */
async function shownBy(
  boards: readonly OpenBoard[],
  before: number,
  sentAtMs: readonly number[],
): Promise<number[]> {
  const until = performance.now() + SHOWN_WITHIN_MS;
  const whole = before + sentAtMs.length;
  const isDone = ({ shown }: OpenBoard) => (shown.at(-1)?.count ?? 0) >= whole;
  while (!boards.every(isDone) && performance.now() < until) await wait(50);
  return boards.flatMap(({ shown }) =>
    sentAtMs.flatMap((sent, nth) => {
      const showing = shown.find(({ count }) => count > before + nth);
      return showing ? [showing.atMs - sent] : [];
    }),
  );
}
