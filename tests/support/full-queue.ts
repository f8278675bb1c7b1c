import { join } from "node:path";
import { inject } from "vitest";
import { createLive } from "~/features/live/live.server";
import { askTransfer } from "~/features/registry/ask-transfer.server";
import { roads } from "~/roads.server";
import { demoClock } from "~/server/clocks";
import { DATABASE_FILE } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { type Db, openDatabase } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { copyOfInstallation, type Installation } from "./server";

/** A copy of the demo in which so many transfers wait for a union to decide on them: workers ask until they do. */
export async function demoWithQueue(unionName: string, waiting: number): Promise<Installation> {
  const installation = copyOfInstallation(inject("demo"));
  const { auditKey } = openKeyFile(installation.keyFile, { mayCreate: false });
  const db = openDatabase(join(installation.dataDir, DATABASE_FILE));
  const now = demoClock(null).now();
  const room = { roads, live: createLive(0) };
  const { id: unionId } = await db
    .selectFrom("Union")
    .select("id")
    .where("name", "=", unionName)
    .executeTakeFirstOrThrow();
  const wish = { unionId, startsOn: "2026-10-21", reason: "10月21日到岗，劳动合同签了三年。" };
  let missing = waiting - (await countAsked(db, unionId));
  for (const worker of await findWorkersWithoutAccount(db, unionId)) {
    if (missing === 0) break;
    const actor = await openAccount(db, worker, now);
    const asked = await askTransfer({ db, actor, now, key: null, auditKey }, room, wish);
    if (asked.ok) missing -= 1;
  }
  await db.destroy();
  if (missing > 0) throw new Error(`${missing} more workers are needed`);
  return installation;
}

async function countAsked(db: Db, unionId: string): Promise<number> {
  const rows = await db
    .selectFrom("Case")
    .select("id")
    .where("unionId", "=", unionId)
    .where("state", "=", "asked")
    .execute();
  return rows.length;
}

type SomeWorker = Awaited<ReturnType<typeof findWorkersWithoutAccount>>[number];

function findWorkersWithoutAccount(db: Db, exceptUnionId: string) {
  return db
    .selectFrom("Worker as w")
    .leftJoin("Account as a", "a.workerId", "w.id")
    .select(["w.id", "w.name", "w.unionId"])
    .where("a.id", "is", null)
    .where("w.unionId", "<>", exceptUnionId)
    .orderBy("w.id")
    .execute();
}

async function openAccount(db: Db, { id: workerId, name, unionId }: SomeWorker, at: Instant) {
  const grants = [{ role: "worker" as const, scope: { kind: "union" as const, unionId } }];
  const account = { username: `asks${workerId.slice(-8)}`, name, passwordHash: null };
  const accountId = await db
    .transaction()
    .execute((trx) => makeAccount(trx, { ...account, grants, at, workerId }));
  return { accountId, name, sessionId: newId(), grants };
}
