import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { findStoredOtherwise, readWhole, receiveFile } from "~/features/files/file-store.server";
import { openWorkerNumber } from "~/features/registry/worker-numbers.server";
import { FILES_FOLDER } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import { openDatabase } from "~db/connection.server";
import { makeUnion } from "~db/factories/unions";
import { makeWorker } from "~db/factories/workers";
import { auditedFolder } from "../support/audited-folder";
import { TEST_NOW } from "../support/load-context";
import { ROOT } from "../support/root";
import { runScript } from "../support/run-script";

const WORKERS = 800;
const FILES = 40;
/** After its first trace on the disk: at once, among the numbers, among the files. */
const KILLED_AFTER_MS = [0, 10, 30, 60, 120];

const phoneOf = (at: number) => `1380000${String(at).padStart(4, "0")}`;
const contentOf = (at: number) => Buffer.from(`%PDF-1.7\nscan ${at}`);

async function filledFolder() {
  const folder = await auditedFolder(1);
  const db = openDatabase(folder.databaseFile);
  await db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    const facts = { name: "区总工会", kind: "federation", parentId: null, at: TEST_NOW } as const;
    const unionId = await makeUnion(trx, facts);
    for (let at = 0; at < WORKERS; at += 1) {
      await makeWorker(desk, folder.keys, { name: "端木白露", unionId, phone: phoneOf(at) });
    }
  });
  await db.destroy();
  const store = { folder: join(folder.dataDir, FILES_FOLDER), keys: folder.keys };
  const digests: string[] = [];
  for (let at = 0; at < FILES; at += 1) {
    const kept = await receiveFile(store, only(contentOf(at)), SCAN_FILES);
    if (!kept.ok) throw new Error(kept.reason);
    digests.push(kept.value.digest);
  }
  return { ...folder, digests };
}

async function* only(bytes: Buffer) {
  yield bytes;
}

type Folder = Awaited<ReturnType<typeof filledFolder>>;

/** Opens every number and every file with the keys that the file holds now. */
async function openAll(folder: Folder) {
  const keys = openKeyFile(folder.keyFile, { mayCreate: false });
  const db = openDatabase(folder.databaseFile);
  const rows = await db.selectFrom("Worker").select(["id", "phoneSealed"]).execute();
  await db.destroy();
  const phones = rows.map(({ id, phoneSealed }) =>
    openWorkerNumber(keys, id, "phone", phoneSealed ?? ""),
  );
  expect(phones.sort()).toEqual(Array.from({ length: WORKERS }, (_, at) => phoneOf(at)));
  const store = { folder: join(folder.dataDir, FILES_FOLDER), keys };
  for (const [at, digest] of folder.digests.entries()) {
    expect(await readWhole(store, digest)).toEqual(contentOf(at));
  }
  const left: string[] = [];
  for await (const digest of findStoredOtherwise(store)) left.push(digest);
  return { keyIds: Object.keys(keys.valueKeys.byId), left };
}

const envOf = ({ dataDir, keyFile }: Folder) => ({ DATA_DIR: dataDir, KEY_FILE: keyFile });

/** What a rotation changes as it goes: the key file, the database's log of writes, the files. */
function traces({ keyFile, databaseFile, dataDir }: Folder): string {
  const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return [
    readFileSync(keyFile, "utf8"),
    changedAt(`${databaseFile}-wal`),
    changedAt(join(dataDir, FILES_FOLDER)),
  ].join();
}

/** Starts a rotation and kills it so long after its first trace. */
async function killedRotation(folder: Folder, afterMs: number): Promise<void> {
  const before = traces(folder);
  const loader = join(ROOT, "node_modules/tsx/dist/loader.mjs");
  const child = spawn(process.execPath, ["--import", loader, "scripts/keys-rotate.ts"], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...envOf(folder) },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  while (!isOver() && traces(folder) === before) await wait(1);
  await wait(afterMs);
  child.kill("SIGKILL");
  await ended;
}

describe("npm run keys:rotate (issue 4, item 6)", () => {
  it("is killed anywhere, opens everything in between, and goes on to its end", async () => {
    const folder = await filledFolder();
    for (const afterMs of KILLED_AFTER_MS) {
      await killedRotation(folder, afterMs);
      await openAll(folder);
    }
    const { code, output } = await runScript("scripts/keys-rotate.ts", envOf(folder));
    expect(output).toMatch(/Key \d is in use/);
    expect(code).toBe(0);
    const { keyIds, left } = await openAll(folder);
    expect(keyIds).toHaveLength(1);
    expect(left).toEqual([]);
  });
});
