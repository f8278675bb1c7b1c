import { sql } from "kysely";
import { expect, it } from "vitest";
import { MOVED_COLUMNS, STAYING_COLUMNS } from "~/features/registry/domain/worker-columns";
import { freshDatabase } from "./support/database";

it("a merge knows every column that says whose a row is: it moves, or stays for a reason", async () => {
  const db = await freshDatabase();
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT m."name" AS "table", k."from" AS "column"
    FROM sqlite_master m, pragma_foreign_key_list(m."name") k
    WHERE m."type" = 'table' AND k."table" = 'Worker'`.execute(db);
  const named = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;
  expect([...MOVED_COLUMNS, ...STAYING_COLUMNS].map(named).sort()).toEqual(rows.map(named).sort());
  await db.destroy();
});
