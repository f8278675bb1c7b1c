import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as AuditEntries from "~/features/audit/audit-entries.queries.server";
import { sealWith } from "~/features/audit/audit-seal.server";
import { ChainWalk } from "~/features/audit/domain/audit-chain";
import { readHeads } from "~/server/audit-heads";
import { DATABASE_FILE } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import { type Db, openDatabase } from "~db/connection.server";
import { startServer, type TestServer } from "./server";
import type { Torture, Writers } from "./tortured";
import { AccountWriters } from "./tortured-accounts";
import { MarkWriters } from "./tortured-marks";

/** So many writes of each kind must have been acknowledged since the last kill before the next. */
const ACKNOWLEDGED_BETWEEN_KILLS = 20;
const RETRY_AFTER_MS = 20;

export interface TortureOutcome {
  /** How much of each kind was acknowledged. */
  readonly acknowledged: { readonly accounts: number; readonly marks: number };
  /** What is wrong afterwards; nothing, when every acknowledged write is there exactly once. */
  readonly faults: readonly string[];
}

/**
 * Eight administrators open accounts and give roles, eight tablets send marks, each as fast as it can and each
 * repeating a write under its key until it is acknowledged, while the server is killed (`quality.md`, Reliability).
 */
export async function killUnderWrites(kills: number): Promise<TortureOutcome> {
  const state = { server: await startServer({ isDemo: true }), isOver: false };
  const torture = tortureOf(state);
  const accounts = new AccountWriters();
  const marks = new MarkWriters();
  const writing = [accounts.write(torture), marks.write(torture)];
  for (let kill = 0; kill < kills; kill += 1) {
    await moreOf([accounts, marks]);
    await state.server.kill();
    state.server = await state.server.restart();
  }
  await moreOf([accounts, marks]);
  state.isOver = true;
  await Promise.all(writing);
  await state.server.stop();
  return {
    acknowledged: { accounts: accounts.acknowledged, marks: marks.acknowledged },
    faults: await faultsOf(state.server, [accounts, marks]),
  };
}

function tortureOf(state: { server: TestServer; isOver: boolean }): Torture {
  return {
    origin: state.server.origin,
    get isOver() {
      return state.isOver;
    },
    async insist(act) {
      for (;;) {
        const value = await act().catch(() => null);
        if (value !== null) return value;
        if (state.isOver) return null;
        await wait(RETRY_AFTER_MS);
      }
    },
  };
}

async function moreOf(writers: readonly Writers[]): Promise<void> {
  const before = writers.map(({ acknowledged }) => acknowledged);
  const isEnough = ({ acknowledged }: Writers, at: number) =>
    acknowledged >= (before[at] ?? 0) + ACKNOWLEDGED_BETWEEN_KILLS;
  while (!writers.every(isEnough)) await wait(1);
}

async function faultsOf(server: TestServer, writers: readonly Writers[]): Promise<string[]> {
  const db = openDatabase(join(server.dataDir, DATABASE_FILE));
  try {
    const faults = await Promise.all(writers.map((one) => one.findFaults(db)));
    return [...faults.flat(), ...(await brokenChain(db, server))];
  } finally {
    await db.destroy();
  }
}

async function brokenChain(db: Db, server: TestServer): Promise<string[]> {
  const keys = openKeyFile(server.keyFile, { mayCreate: false });
  const walk = new ChainWalk(sealWith(keys.auditKey), readHeads(server.dataDir));
  const links = await AuditEntries.findAllAfter(db, 0, Number.MAX_SAFE_INTEGER);
  const faults = links.map((link) => walk.step(link)).filter((fault) => fault !== null);
  const end = walk.end();
  return [...faults, ...(end ? [end] : [])].map((fault) => `the log: ${JSON.stringify(fault)}`);
}
