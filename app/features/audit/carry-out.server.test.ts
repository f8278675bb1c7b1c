import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { accept, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS } from "../../../tests/support/load-context";
import * as AuditEntries from "./audit-entries.queries.server";
import { sealWith } from "./audit-seal.server";
import { type Command, carryOut, carryOutPrepared, SYSTEM } from "./carry-out.server";
import { ChainWalk } from "./domain/audit-chain";

let db: Db;

beforeEach(async () => {
  db = await freshDatabase();
});

const actor = (accountId: string): Actor => ({ accountId, name: "", sessionId: "", grants: [] });

/** Writes an installation row, which can be there but once, and says so in the log. */
function found(command: Command<Actor | null>, fingerprint: string) {
  return carryOut(command, "found", { fingerprint }, async ({ trx, now, record }) => {
    if (await trx.selectFrom("Installation").select("id").executeTakeFirst()) {
      return refuse("founded-already" as const);
    }
    const row = { id: 1 as const, keyFingerprint: fingerprint, isDemo: 0 as const, createdAt: now };
    await trx.insertInto("Installation").values(row).execute();
    await record({ action: "try.made", subjectKind: "try", subjectId: fingerprint, detail: {} });
    return accept({ fingerprint });
  });
}

/** Records the act, then refuses or breaks. */
function fail(command: Command<Actor | null>, how: "refuses" | "breaks") {
  return carryOut(command, "fail", { how }, async ({ record }) => {
    await record({ action: "try.made", subjectKind: "try", subjectId: "1", detail: {} });
    if (how === "breaks") throw new Error("broken");
    return refuse("not-today" as const);
  });
}

describe("who wrote", () => {
  it.each([
    ["a visitor", null, "visitor"],
    ["the program itself", SYSTEM, "system"],
  ] as const)("is in the log, for %s", async (_name, who, kind) => {
    await carryOut({ ...commandOf(db, null), actor: who }, "try", {}, async ({ record }) => {
      await record({ action: "try.made", subjectKind: "try", subjectId: "1", detail: {} });
      return accept({});
    });
    const entries = await db.selectFrom("AuditEntry").selectAll().execute();
    expect(entries).toMatchObject([{ actorKind: kind, actorAccountId: null }]);
    expect(await keysIn()).toEqual([kind]);
  });
});

const keysIn = async () =>
  (await db.selectFrom("IdempotencyKey").select("actorKey").execute()).map((row) => row.actorKey);

describe("a repeated key", () => {
  it("is answered as the first time, before any refusal, and writes nothing again", async () => {
    const command = commandOf(db, null);
    const first = await found(command, "one");
    expect(await found(command, "one")).toEqual(first);
    expect(first).toEqual({ ok: true, value: { fingerprint: "one" } });
    expect(await actionsIn(db)).toEqual(["try.made"]);
  });

  it("is refused with another input", async () => {
    const command = commandOf(db, null);
    await found(command, "one");
    expect(await found(command, "two")).toEqual({ ok: false, reason: "key-reused" });
  });

  it("is refused for another verb with the same input", async () => {
    const command = commandOf(db, null);
    await found(command, "one");
    const other = carryOut(command, "lose", { fingerprint: "one" }, async () => accept({}));
    expect(await other).toEqual({ ok: false, reason: "key-reused" });
  });

  it("of one person is new for another", async () => {
    const key = randomUUID();
    await found(commandOf(db, null, { key }), "one");
    const elsewhere = carryOut(commandOf(db, actor("b"), { key }), "found", {}, async () =>
      accept("another"),
    );
    expect(await elsewhere).toEqual({ ok: true, value: "another" });
    expect(await keysIn()).toEqual(["b", "visitor"]);
  });

  it("asked for twice at once is carried out once", async () => {
    const command = commandOf(db, null);
    const answers = await Promise.all([found(command, "one"), found(command, "one")]);
    expect(answers).toEqual(Array(2).fill({ ok: true, value: { fingerprint: "one" } }));
    expect(await actionsIn(db)).toEqual(["try.made"]);
  });
});

describe("without a key", () => {
  it("nothing is remembered, and a repetition is decided anew", async () => {
    const command = commandOf(db, null, { key: null });
    await found(command, "one");
    expect(await found(command, "one")).toEqual({ ok: false, reason: "founded-already" });
    expect(await keysIn()).toEqual([]);
  });
});

describe("a refusal", () => {
  it("leaves nothing behind: no row, no entry, no key", async () => {
    expect(await fail(commandOf(db, null), "refuses")).toEqual({ ok: false, reason: "not-today" });
    expect(await actionsIn(db)).toEqual([]);
    expect(await keysIn()).toEqual([]);
  });

  it("uses nothing up: the same key may come again, changed", async () => {
    const command = commandOf(db, null);
    await fail(command, "refuses");
    expect(await found(command, "one")).toEqual({ ok: true, value: { fingerprint: "one" } });
  });
});

describe("a fault in the middle", () => {
  it("is thrown on, and takes the log's entry with it", async () => {
    await expect(fail(commandOf(db, null), "breaks")).rejects.toThrow("broken");
    expect(await actionsIn(db)).toEqual([]);
    expect(await keysIn()).toEqual([]);
  });
});

describe("the log", () => {
  it("is chained over many writes, also those asked for at once", async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        carryOut(commandOf(db, null), "try", { number }, async ({ record }) => {
          const subjectId = String(number);
          await record({ action: "try.made", subjectKind: "try", subjectId, detail: { number } });
          return accept(number);
        }),
      ),
    );
    const walk = new ChainWalk(sealWith(TEST_KEYS.auditKey), []);
    const links = await AuditEntries.findAllAfter(db, 0, 100);
    expect(links.map((link) => walk.step(link))).toEqual(Array(12).fill(null));
  });
});

describe("slow work before a write", () => {
  const slowly = (command: Command<null>, password: string, done: string[]) =>
    carryOutPrepared(
      command,
      "slowly",
      { password },
      async () => {
        done.push("prepared");
        return password === "wrong" ? refuse("password-wrong" as const) : accept(password.length);
      },
      async ({ record }, length) => {
        await record({
          action: "try.made",
          subjectKind: "try",
          subjectId: "1",
          detail: { length },
        });
        return accept({ length });
      },
    );

  it("is done once, and not again for a repeated key", async () => {
    const done: string[] = [];
    const command = commandOf(db, null);
    const answers = [await slowly(command, "right", done), await slowly(command, "right", done)];
    expect(answers).toEqual(Array(2).fill({ ok: true, value: { length: 5 } }));
    expect(done).toEqual(["prepared"]);
  });

  it("refuses without a transaction, and uses nothing up", async () => {
    const command = commandOf(db, null);
    expect(await slowly(command, "wrong", [])).toEqual({ ok: false, reason: "password-wrong" });
    expect((await slowly(command, "right", [])).ok).toBe(true);
  });

  it("names a key that comes again with another password", async () => {
    const command = commandOf(db, null);
    await slowly(command, "right", []);
    expect(await slowly(command, "other", [])).toEqual({ ok: false, reason: "key-reused" });
  });

  it("leaves no trace of the password by which it could be guessed", async () => {
    const other = { ...commandOf(db, null), auditKey: Buffer.alloc(32, 9) };
    await slowly(commandOf(db, null), "right", []);
    await slowly(other, "right", []);
    const rows = await db.selectFrom("IdempotencyKey").select("inputHash").execute();
    expect(new Set(rows.map(({ inputHash }) => inputHash)).size).toBe(2);
  });
});
