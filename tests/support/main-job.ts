import { join } from "node:path";
import { hashPassword } from "better-auth/crypto";
import { inject } from "vitest";
import * as Credentials from "~/features/identity/credentials.queries.server";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import { DATABASE_FILE } from "~/server/data-folder";
import { type Db, openDatabase } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { TEST_NOW } from "./load-context";
import { copyOfInstallation, startServer, type TestServer } from "./server";

export interface MainJob {
  readonly server: TestServer;
  /** A colleague of the demo's worker, in the same union, who opens their account with the demo's password. */
  readonly colleague: { readonly username: string; readonly name: string };
}

/** Who marks; opens their account with the demo's password. */
export const JUDGE = { username: "mainjudge", name: "万俟惊蛰" };

/** The demo with a second worker and a judge who may lead a panel; all else is done on the screens. */
export async function mainJob(): Promise<MainJob> {
  const installation = copyOfInstallation(inject("demo"));
  const db = openDatabase(join(installation.dataDir, DATABASE_FILE));
  const colleague = await openColleague(db);
  await db.destroy();
  return { colleague, server: await startServer({ isDemo: true, installation }) };
}

async function openColleague(db: Db): Promise<MainJob["colleague"]> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  return db.transaction().execute(async (trx) => {
    const own = await trx
      .selectFrom("Account as a")
      .innerJoin("Worker as w", "w.id", "a.workerId")
      .select(["w.id", "w.unionId"])
      .where("a.username", "=", "worker")
      .executeTakeFirstOrThrow();
    const other = await trx
      .selectFrom("Account as a")
      .innerJoin("Worker as w", "w.id", "a.workerId")
      .innerJoin("Employment as e", "e.workerId", "w.id")
      .select(["a.id", "a.username", "w.name"])
      .where("w.unionId", "=", own.unionId)
      .where("w.id", "!=", own.id)
      .where("e.endsOn", "is", null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("RoleGrant as g")
              .select("g.id")
              .whereRef("g.accountId", "=", "a.id")
              .where("g.role", "!=", "worker"),
          ),
        ),
      )
      .orderBy("a.id")
      .executeTakeFirstOrThrow();
    await Credentials.upsertPassword(trx, other.id, passwordHash, TEST_NOW);
    const grants = [{ role: "panel-leader" as const, scope: { kind: "everything" as const } }];
    await makeAccount(trx, { ...JUDGE, passwordHash, grants, at: TEST_NOW });
    return { username: other.username ?? "", name: other.name };
  });
}
