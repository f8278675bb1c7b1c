import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DATABASE_FILE } from "~/server/data-folder";
import { type Db, openReadOnly } from "~db/connection.server";
import type { TestServer } from "./server";

/** Reads what a server has written so far. */
export async function look<Value>(
  { dataDir }: Pick<TestServer, "dataDir">,
  read: (db: Db) => Promise<Value>,
): Promise<Value> {
  const db = openReadOnly(join(dataDir, DATABASE_FILE));
  try {
    return await read(db);
  } finally {
    await db.destroy();
  }
}

/** Waits until the job that does this for an import has kept some rows and others not; answers its id. */
export async function halfDone(
  server: Pick<TestServer, "dataDir">,
  kind: string,
  importPath: string,
): Promise<string> {
  const subjectId = importPath.split("/").at(-1) ?? "";
  for (;;) {
    const job = await look(server, (db) =>
      db
        .selectFrom("Job")
        .select(["id", "doneCount", "endedAt"])
        .where("kind", "=", kind)
        .where("subjectId", "=", subjectId)
        .executeTakeFirst(),
    );
    if (job?.endedAt) throw new Error(`${kind} was over before it was half done`);
    if (job && job.doneCount > 0) return job.id;
    await wait(2);
  }
}
