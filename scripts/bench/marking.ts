import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DATABASE_FILE } from "~/server/data-folder";
import { copyDatabase } from "~db/connection.server";
import type { BenchRow } from "./bench-row";
import { type DemoServer, startDemoServer } from "./demo-server";
import { openCells } from "./unmarked-cells";

const JUDGES_IN_A_LOOP = 8;
const LOOP_MS = 5_000;
const JUDGES_A_SECOND = 50;
const OPEN_MS = 20_000;
const PORT = 3_918;
const SHARE_BAR = 0.5;
const P99_BAR_MS = 50;
const TABLET = randomUUID();

/** A cell that one judge of the load marks again and again, each time over the mark before. */
interface Cell {
  readonly sheetId: string;
  readonly aspectKey: string;
  replacesKey: string;
}

/** Row 2: marks in a closed loop beside bare durable inserts, and 50 judges marking once a second each. */
export async function markingBench(): Promise<BenchRow> {
  const server = await startDemoServer("judge3");
  try {
    const cells = await cellsToMark(server);
    const latencies = await markEachSecond(server, cells.slice(0, JUDGES_A_SECOND));
    const loop = await closedLoops(server, cells.slice(-JUDGES_IN_A_LOOP));
    return rowOf({ latencies, ...loop });
  } finally {
    await server.stop();
  }
}

async function cellsToMark(server: DemoServer): Promise<Cell[]> {
  const cells = (await openCells(server)) ?? [];
  if (cells.length < JUDGES_A_SECOND) throw new Error("the demo has too few cells to mark");
  return cells.map((cell) => ({ ...cell, replacesKey: "" }));
}

/** A new mark of a cell; what was sent is what the next one replaces. */
function nextMark(cell: Cell): Record<string, string> {
  const idempotencyKey = randomUUID();
  const { aspectKey, replacesKey } = cell;
  cell.replacesKey = idempotencyKey;
  return { idempotencyKey, aspectKey, replacesKey, text: "3", reason: "", deviceKey: TABLET };
}

/** Open loop through the built server: each judge marks when the second comes, whatever became of the mark before. */
async function markEachSecond(server: DemoServer, cells: readonly Cell[]): Promise<number[]> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const judge = async (cell: Cell, number: number) => {
    for (let due = (number * 1_000) / cells.length; due < OPEN_MS; due += 1_000) {
      await wait(Math.max(0, startedAt + due - performance.now()));
      const fields = new FormData();
      for (const [name, value] of Object.entries(nextMark(cell))) fields.set(name, value);
      const { status } = await server.post(`/judging/sheets/${cell.sheetId}/marks`, fields);
      if (status !== 200) throw new Error(`a mark was answered with ${status}`);
      // Counted from when it was due, so that waiting for a slow answer before counts too.
      latencies.push(performance.now() - startedAt - due);
    }
  };
  await Promise.all(cells.map(judge));
  return latencies;
}

/** Closed loops over one bare HTTP server: whole marks, then bare inserts, then each once more. */
async function closedLoops(server: DemoServer, cells: readonly Cell[]) {
  const child = await startMarkServer(server);
  try {
    const rates = { marks: [] as number[], bare: [] as number[] };
    for (let round = 0; round < 2; round += 1) {
      rates.marks.push(await rateOf(server, cells, (cell) => `/${cell.sheetId}`));
      rates.bare.push(await rateOf(server, cells, () => "/bare"));
    }
    const best = (values: readonly number[]) => Math.max(...values);
    return { marksPerSecond: best(rates.marks), barePerSecond: best(rates.bare) };
  } finally {
    child.kill("SIGTERM");
  }
}

/** Over a copy of the database: the built server goes on writing into its own. */
async function startMarkServer({ dataDir, keyFile }: DemoServer): Promise<ChildProcess> {
  const folder = join(dataDir, "marks");
  mkdirSync(folder);
  await copyDatabase(join(dataDir, DATABASE_FILE), join(folder, DATABASE_FILE));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/bench/mark-server.ts", folder, keyFile, String(PORT)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  return child;
}

/** Answers per second while each judge sends the next mark as soon as the one before is answered. */
async function rateOf(
  { cookie }: DemoServer,
  cells: readonly Cell[],
  pathOf: (cell: Cell) => string,
): Promise<number> {
  const until = performance.now() + LOOP_MS;
  let count = 0;
  const isBare = (path: string) => path === "/bare";
  const judge = async (cell: Cell) => {
    while (performance.now() < until) {
      const path = pathOf(cell);
      // A bare insert replaces nothing: the chain of marks goes on where it was.
      const body = isBare(path) ? nextMark({ ...cell }) : nextMark(cell);
      const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
        method: "POST",
        headers: { cookie },
        body: new URLSearchParams(body),
      });
      if (!answer.ok) throw new Error(`${path} was answered with ${await answer.text()}`);
      await answer.arrayBuffer();
      count += 1;
    }
  };
  await Promise.all(cells.map(judge));
  return (count * 1_000) / LOOP_MS;
}

interface Measured {
  readonly latencies: readonly number[];
  readonly marksPerSecond: number;
  readonly barePerSecond: number;
}

function rowOf({ latencies, marksPerSecond, barePerSecond }: Measured): BenchRow {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  const share = marksPerSecond / barePerSecond;
  return {
    row: 2,
    what: "one mark through HTTP: sign-in check, zod, rules, durable commit, audit",
    figures: [
      {
        name: "closed loop, share of a bare durable insert",
        value: `${(share * 100).toFixed(0)} % (${marksPerSecond.toFixed(0)} of ${barePerSecond.toFixed(0)} a second)`,
        bar: "at least 50 %",
        isMet: share >= SHARE_BAR,
      },
      {
        name: "open loop, 50 judges once a second each, p99",
        value: `${at(0.99).toFixed(1)} ms`,
        bar: "under 50 ms",
        isMet: at(0.99) < P99_BAR_MS,
      },
    ],
    notes: [
      `closed loop: ${JUDGES_IN_A_LOOP} judges for ${LOOP_MS / 1_000} s, the better of two rounds each, over one bare HTTP server and one file system; the bare insert has the same sign-in check and the same reading of the form`,
      `open loop: ${latencies.length} marks through the built server, counted from when each was due; median ${at(0.5).toFixed(1)} ms, slowest ${at(1).toFixed(1)} ms`,
      `Load of the machine over the last minute, which the bench is part of: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    ],
  };
}
