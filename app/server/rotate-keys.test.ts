import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findChainFault } from "~/features/audit/find-chain-fault.server";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import {
  findFileKeyIds,
  findStoredOtherwise,
  readWhole,
  receiveFile,
} from "~/features/files/file-store.server";
import * as SealedWorkers from "~/features/registry/sealed-workers.queries.server";
import { openWorkerNumber } from "~/features/registry/worker-numbers.server";
import type { KeyRing } from "~/shared/key-ring";
import { openDatabase } from "~db/connection.server";
import { makeUnion } from "~db/factories/unions";
import { makeWorker } from "~db/factories/workers";
import { auditedFolder } from "../../tests/support/audited-folder";
import { temporaryFolder } from "../../tests/support/launch";
import { TEST_NOW } from "../../tests/support/load-context";
import { newInstallation } from "../../tests/support/server";
import { backUp } from "./back-up";
import { FILES_FOLDER, lockDataFolder } from "./data-folder";
import { addSealingKey, openKeyFile } from "./key-file";
import { refuseLostKeys } from "./lost-keys";
import { restore } from "./restore";
import { rotateKeys } from "./rotate-keys";

const PHONES = Array.from({ length: 450 }, (_, at) => `1380000${String(at).padStart(4, "0")}`);
const DOCUMENT = { kind: "resident-id", number: "110101199605240006" } as const;
const PDF = Buffer.from("%PDF-1.7\nscan");

/** An installation with 450 workers, one with an identity number, and an uploaded file. */
async function filledFolder() {
  const folder = await auditedFolder(1);
  const db = openDatabase(folder.databaseFile);
  await db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    const unionId = await makeUnion(trx, {
      name: "区总工会",
      kind: "federation",
      parentId: null,
      at: TEST_NOW,
    });
    for (const [at, phone] of PHONES.entries()) {
      const document = at === 0 ? DOCUMENT : null;
      await makeWorker(desk, folder.keys, { name: "端木白露", unionId, phone, document });
    }
  });
  await db.destroy();
  const store = { folder: join(folder.dataDir, FILES_FOLDER), keys: folder.keys };
  const kept = await receiveFile(store, pieces(PDF), SCAN_FILES);
  if (!kept.ok) throw new Error(kept.reason);
  return { ...folder, digest: kept.value.digest };
}

async function* pieces(bytes: Buffer) {
  yield bytes;
}

/** What is sealed, opened with these keys. */
async function opened(folder: Awaited<ReturnType<typeof filledFolder>>, keys: KeyRing) {
  const db = openDatabase(folder.databaseFile);
  const rows = await db
    .selectFrom("Worker")
    .select(["id", "identitySealed", "phoneSealed"])
    .execute();
  const keyIds = await SealedWorkers.findAllKeyIds(db);
  const { fault } = await findChainFault(db, keys.auditKey, []);
  await db.destroy();
  const store = { folder: join(folder.dataDir, FILES_FOLDER), keys };
  const phones = rows.map(({ id, phoneSealed }) =>
    openWorkerNumber(keys, id, "phone", phoneSealed ?? ""),
  );
  const numbers = rows.flatMap(({ id, identitySealed }) =>
    identitySealed ? [openWorkerNumber(keys, id, "identity", identitySealed)] : [],
  );
  const left: string[] = [];
  for await (const digest of findStoredOtherwise(store)) left.push(digest);
  return {
    phones: phones.sort(),
    numbers,
    keyIds,
    left,
    fault,
    file: await readWhole(store, folder.digest),
  };
}

const WHOLE = { phones: PHONES, numbers: [DOCUMENT.number], left: [], fault: null, file: PDF };

describe("keys are rotated (quality.md, Security)", () => {
  it("every number and file is sealed under the new key, and the old one is gone", async () => {
    const folder = await filledFolder();
    const before = readFileSync(folder.keyFile, "utf8");
    const { keyId, workers, files, aside } = await rotateKeys(
      folder.dataDir,
      folder.keyFile,
      TEST_NOW,
    );
    expect({ keyId, workers, files }).toEqual({ keyId: "2", workers: 450, files: 1 });
    const keys = openKeyFile(folder.keyFile, { mayCreate: false });
    expect(Object.keys(keys.valueKeys.byId)).toEqual(["2"]);
    expect(keys.fingerprint).toBe(folder.keys.fingerprint);
    expect(await opened(folder, keys)).toEqual({ ...WHOLE, keyIds: ["2"] });
    expect(readFileSync(aside, "utf8")).toMatch(
      new RegExp(`^${before.trim().replace(/[+/]/g, "\\$&")}\n`),
    );
  });

  it("and again, to a third", async () => {
    const folder = await filledFolder();
    await rotateKeys(folder.dataDir, folder.keyFile, TEST_NOW);
    const { keyId } = await rotateKeys(folder.dataDir, folder.keyFile, TEST_NOW);
    expect(keyId).toBe("3");
    const keys = openKeyFile(folder.keyFile, { mayCreate: false });
    expect(await opened(folder, keys)).toEqual({ ...WHOLE, keyIds: ["3"] });
  });

  it("cut off in the middle, both keys open, and the next run goes on with the same one", async () => {
    const folder = await filledFolder();
    const during = addSealingKey(folder.keyFile);
    const db = openDatabase(folder.databaseFile);
    await db.transaction().execute(async (trx) => {
      const desk = { trx, now: TEST_NOW, record: async () => {} };
      const { id: unionId } = await trx.selectFrom("Union").select("id").executeTakeFirstOrThrow();
      await makeWorker(desk, during, { name: "令狐小满", unionId, phone: "13911112222" });
    });
    await db.destroy();
    expect((await opened(folder, during)).keyIds.sort()).toEqual(["1", "2"]);
    const { keyId, workers } = await rotateKeys(folder.dataDir, folder.keyFile, TEST_NOW);
    expect({ keyId, workers }).toEqual({ keyId: "2", workers: 450 });
    const keys = openKeyFile(folder.keyFile, { mayCreate: false });
    expect(await opened(folder, keys)).toEqual({
      ...WHOLE,
      phones: [...PHONES, "13911112222"],
      keyIds: ["2"],
    });
  });

  it("not while a server holds the folder", async () => {
    const folder = await filledFolder();
    const unlock = lockDataFolder(folder.dataDir);
    const rotating = rotateKeys(folder.dataDir, folder.keyFile, TEST_NOW);
    await expect(rotating).rejects.toThrow("Another server is using");
    unlock();
  });

  it("a database from before is refused by the key that it wants, and opens with the file kept aside", async () => {
    const folder = await filledFolder();
    const database = readFileSync(folder.databaseFile);
    const { aside } = await rotateKeys(folder.dataDir, folder.keyFile, TEST_NOW);
    const old = join(folder.dataDir, "old.db");
    writeFileSync(old, database);
    const db = openDatabase(old);
    const now = openKeyFile(folder.keyFile, { mayCreate: false });
    await expect(refuseLostKeys(db, now, folder.keyFile)).rejects.toThrow("sealed under key 1");
    await refuseLostKeys(db, openKeyFile(aside, { mayCreate: false }), aside);
    await db.destroy();
  });

  it("a backup from before is refused by that key before anything is copied, its database and its files alike", async () => {
    const folder = await filledFolder();
    const backup = join(temporaryFolder(), "backup");
    await backUp(folder.dataDir, backup, TEST_NOW);
    const { aside } = await rotateKeys(folder.dataDir, folder.keyFile, TEST_NOW);
    const { dataDir } = newInstallation();
    const restoreWith = (keyFile: string) =>
      restore(backup, dataDir, { keys: openKeyFile(keyFile, { mayCreate: false }), keyFile });
    await expect(restoreWith(folder.keyFile)).rejects.toThrow("sealed under key 1");
    expect(existsSync(dataDir)).toBe(false);
    expect((await restoreWith(aside)).links).toBe(1);
    expect(await findFileKeyIds(join(backup, FILES_FOLDER))).toEqual(["1"]);
  });
});
