import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Db } from "~db/connection.server";
import type { Database } from "~db/schema";

/** How SQLite would go about the one query that is asked, step by step, on this database. */
export async function planOf(db: Db, ask: (dry: Db) => Promise<unknown>): Promise<string[]> {
  const asked: CompiledQuery[] = [];
  const dry = new Kysely<Database>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (own) => new SqliteIntrospector(own),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    log: ({ query }) => {
      asked.push(query);
    },
  });
  await ask(dry);
  const [query] = asked;
  if (!query || asked.length > 1) throw new Error("one query is asked");
  const plan = { ...query, sql: `EXPLAIN QUERY PLAN ${query.sql}` } as CompiledQuery<Step>;
  return (await db.executeQuery(plan)).rows.map(({ detail }) => detail);
}

interface Step {
  readonly detail: string;
}
