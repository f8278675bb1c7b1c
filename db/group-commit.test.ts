import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import SQLite from "better-sqlite3";
import fc from "fast-check";
import { Kysely, sql, type Transaction } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CommitStatements, GroupCommit } from "./group-commit";
import { OneConnectionDialect } from "./one-connection-dialect";

interface Tables {
  Point: { n: number; before: number | null };
}

let folder: string;
let connection: SQLite.Database;
let outside: SQLite.Database;
let dialect: OneConnectionDialect;
let db: Kysely<Tables>;
let commits: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiangtai-test-"));
  const file = join(folder, "points.db");
  commits = 0;
  connection = new SQLite(file, {
    verbose: (text) => {
      if (text === "COMMIT") commits += 1;
    },
  });
  connection.pragma("journal_mode = WAL");
  connection.pragma("foreign_keys = ON");
  connection.exec(`CREATE TABLE "Point" ("n" INTEGER PRIMARY KEY,
    "before" INTEGER REFERENCES "Point" ("n") DEFERRABLE INITIALLY DEFERRED)`);
  outside = new SQLite(file, { readonly: true });
  dialect = new OneConnectionDialect(connection);
  db = new Kysely<Tables>({ dialect });
});

afterEach(async () => {
  outside.close();
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const standing = () =>
  outside.prepare(`SELECT "n" FROM "Point" ORDER BY "n"`).pluck().all() as number[];
const points = (one: Kysely<Tables> = db) => one.selectFrom("Point").select("n").execute();

function put(n: number, more: (trx: Transaction<Tables>) => Promise<void> = async () => {}) {
  return db.transaction().execute(async (trx) => {
    await trx.insertInto("Point").values({ n, before: null }).execute();
    await more(trx);
    return n;
  });
}

const fail = () => Promise.reject(new Error("taken back"));
const settled = async (...all: Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((one) =>
    one.status === "rejected" ? String(one.reason.message) : one.value,
  );

describe("transactions that end in one turn", () => {
  it("are committed together, and those of another turn by themselves", async () => {
    await Promise.all([put(1), put(2), put(3)]);
    expect({ commits, standing: standing() }).toEqual({ commits: 1, standing: [1, 2, 3] });
    await put(4);
    expect(commits).toBe(2);
  });

  it("are told that they ended when others can see it", async () => {
    const seen: number[][] = [];
    await Promise.all([1, 2, 3].map((n) => put(n).then(() => seen.push(standing()))));
    expect(seen).toEqual(Array(3).fill([1, 2, 3]));
  });

  it("follow each other, and each sees what was before it", async () => {
    const seen: unknown[] = [];
    const look = async (trx: Transaction<Tables>) => void seen.push((await points(trx)).length);
    await Promise.all([put(1, look), put(2, look), put(3, look)]);
    expect(seen).toEqual([1, 2, 3]);
  });

  it("are taken back alone, whichever it is", async () => {
    expect(await settled(put(1, fail), put(2), put(3, fail), put(4))).toEqual([
      "taken back",
      2,
      "taken back",
      4,
    ]);
    expect(standing()).toEqual([2, 4]);
  });

  it("all fail where the commit does, and the next ones don't", async () => {
    const dangling = async (trx: Transaction<Tables>) =>
      void (await trx.insertInto("Point").values({ n: 9, before: 8 }).execute());
    // Nor is one refused for what then never was.
    const answers = await settled(put(1), put(2, dangling), put(3, fail));
    expect(answers).toEqual(Array(3).fill("FOREIGN KEY constraint failed"));
    expect(await put(4)).toBe(4);
    expect(standing()).toEqual([4]);
  });

  /** As SQLite does by itself where the disk is full. */
  const takeAllBack = (trx: Transaction<Tables>) =>
    sql`INSERT OR ROLLBACK INTO "Point" SELECT 1, NULL FROM "Point" UNION ALL SELECT 1, NULL`.execute(
      trx,
    );

  it("all fail where SQLite takes everything back under one of them, and the next ones don't", async () => {
    const lost = "UNIQUE constraint failed: Point.n";
    const losing = async (trx: Transaction<Tables>) => void (await takeAllBack(trx));
    expect(await settled(put(1), put(2, losing), put(3))).toEqual([lost, lost, 3]);
    expect(standing()).toEqual([3]);
  });

  it("can't go on in one that was lost, whoever hides the error", async () => {
    const hiding = (more: (trx: Transaction<Tables>) => Promise<unknown>) =>
      put(1, async (trx) => {
        await takeAllBack(trx).catch(() => undefined);
        await more(trx);
      });
    const lost = "UNIQUE constraint failed: Point.n";
    expect(await settled(hiding((trx) => points(trx)))).toEqual([lost]);
    expect(await settled(hiding(async () => {}))).toEqual([lost]);
    expect(await put(2)).toBe(2);
    expect(standing()).toEqual([2]);
  });
});

describe("a transaction that has ended", () => {
  it("takes no query that comes late, taken back or not", async () => {
    const late: Promise<unknown>[] = [];
    const comesLate = (trx: Transaction<Tables>) => {
      const come = async () => {
        for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
        await trx.insertInto("Point").values({ n: 9, before: null }).execute();
      };
      late.push(settled(come()));
    };
    const failing = put(2, async (trx) => {
      comesLate(trx);
      await fail();
    });
    await settled(put(1), failing);
    await put(3, async (trx) => comesLate(trx));
    await Promise.all(late);
    expect(standing()).not.toContain(9);
  });
});

describe("where even taking back fails", () => {
  function faulty(fault: Partial<CommitStatements>) {
    const fine = () => {};
    const statements = { begin: fine, commit: fine, rollback: fine, savepoint: fine };
    const rest = { release: fine, rollbackToSavepoint: fine, isOpen: () => true };
    return new GroupCommit({ ...statements, ...rest, ...fault });
  }
  const broken = () => {
    throw new Error("input/output error");
  };

  it("the group is told, and the next one has the connection", async () => {
    const group = faulty({ rollbackToSavepoint: broken });
    const first = group.end(await group.begin());
    const second = group.undo(await group.begin());
    expect(await settled(first, second)).toEqual(Array(2).fill("input/output error"));
    await group.end(await group.begin());
  });

  it("the reason of the commit is told", async () => {
    const group = faulty({ commit: broken, rollback: broken });
    expect(await settled(group.end(await group.begin()))).toEqual(["input/output error"]);
    expect(await group.ask(() => "answered")).toBe("answered");
  });

  it("nobody is left waiting by a connection that is closed under a transaction", async () => {
    const group = faulty({});
    const first = group.end(await group.begin());
    await group.begin();
    group.close();
    expect(await settled(first)).toEqual(["the connection was closed"]);
  });
});

describe("a query outside", () => {
  it("waits for the commit, and sees what it brought", async () => {
    const written = put(1);
    const [seen] = await Promise.all([points().then((rows) => [rows, standing()]), written]);
    expect(seen).toEqual([[{ n: 1 }], [1]]);
  });

  it("never sees what was taken back", async () => {
    const [seen] = await Promise.all([points(), put(1), settled(put(2, fail))]);
    expect([seen, await points()]).toEqual([[], [{ n: 1 }]]);
  });

  it("that fails leaves the way free", async () => {
    await expect(sql`SELECT "n" FROM "Nowhere"`.execute(db)).rejects.toThrow("no such table");
    expect(await put(1)).toBe(1);
  });
});

describe("whoever has the connection alone", () => {
  it("comes after the commit before, and before everyone who asks meanwhile", async () => {
    const told: string[] = [];
    let alone: Promise<unknown> = Promise.resolve();
    const first = put(1, async () => {
      alone = dialect.group.alone(async () => {
        told.push(`alone with ${standing()}`);
        await nextTurn();
        await nextTurn();
        told.push("still alone");
      });
    }).then(() => told.push("first"));
    await first;
    await Promise.all([
      alone,
      put(2).then(() => told.push("second")),
      points().then(() => told.push("a reader")),
    ]);
    expect(told.slice(0, 3)).toEqual(["alone with 1", "first", "still alone"]);
    expect(told.slice(3).sort()).toEqual(["a reader", "second"]);
  });

  it("gives it back where the work fails", async () => {
    await expect(dialect.group.alone(fail)).rejects.toThrow("taken back");
    expect(await put(1)).toBe(1);
  });
});

it("closes with what was about to be committed", async () => {
  const written = put(1);
  await Promise.resolve();
  while (!connection.inTransaction) await Promise.resolve();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await db.destroy();
  expect(await written).toBe(1);
  expect(standing()).toEqual([1]);
});

it("keeps exactly what it acknowledged, however transactions, failures and readers fall together", async () => {
  const step = fc.record({
    kind: fc.constantFrom("put", "fail", "read", "turn"),
    hesitates: fc.nat(3),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      connection.exec(`DELETE FROM "Point"`);
      const acknowledged: number[] = [];
      const waitsFor: Promise<unknown>[] = [];
      for (const [n, { kind, hesitates }] of steps.entries()) {
        const hesitate = async () => {
          for (let turn = 0; turn < hesitates; turn += 1) await Promise.resolve();
        };
        if (kind === "turn") await nextTurn();
        if (kind === "read") {
          waitsFor.push(
            points().then((rows) => expect(rows.map((row) => row.n)).toEqual(standing())),
          );
        }
        if (kind === "put") {
          waitsFor.push(
            put(n, hesitate).then(() => {
              acknowledged.push(n);
              expect(standing()).toContain(n);
            }),
          );
        }
        if (kind === "fail") waitsFor.push(settled(put(n, () => hesitate().then(fail))));
      }
      await Promise.all(waitsFor);
      expect(standing()).toEqual(acknowledged.sort((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});
