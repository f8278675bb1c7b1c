import { createCipheriv, createHmac, randomBytes } from "node:crypto";
import SQLite from "better-sqlite3";
import { openTable } from "~/features/files/read-table.server";
import { newId } from "~/shared/ids";

const PIECE = 200;
const KEY = randomBytes(32);

interface PlainRow {
  readonly seq: number;
  readonly name: string;
  readonly id: string;
  readonly identity: string;
  readonly phone: string;
  readonly since: string;
}

/**
 * What row 5 is held against: a bare script that reads the same workbook, hashes and encrypts both numbers, lays
 * each row aside and then inserts it, into the same tables with the same indexes, in pieces of as many rows, with
 * nothing asked and nothing shown. Answers the milliseconds that it took.
 */
export async function plainImport(bytes: Uint8Array, databaseFile: string): Promise<number> {
  const connection = new SQLite(databaseFile);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("cache_size = -65536");
  const place = placeIn(connection);
  const startedAt = performance.now();
  await stageAll(connection, bytes, place.importId);
  insertAll(connection, place);
  const tookMs = performance.now() - startedAt;
  connection.close();
  return tookMs;
}

/** The demo's first grassroots union, and an import of its administrator's for the rows to point to. */
function placeIn(connection: SQLite.Database) {
  const one = (text: string) => (connection.prepare(text).get() as { id: string }).id;
  const unionId = one(`SELECT "id" FROM "Union" WHERE "kind" = 'grassroots'`);
  const accountId = one(`SELECT "id" FROM "Account"`);
  const [fileId, importId, at] = [newId(), newId(), new Date().toISOString()];
  connection
    .prepare(`INSERT INTO "File" VALUES (?, ?, 'xlsx', 1, ?, NULL, NULL)`)
    .run(fileId, "0".repeat(64), at);
  connection
    .prepare(
      `INSERT INTO "Import" ("id", "kind", "fileId", "fileName", "state", "createdAt", "createdBy")
       VALUES (?, 'workers', ?, 'plain', 'done', ?, ?)`,
    )
    .run(importId, fileId, at, accountId);
  return { unionId, accountId, importId, at };
}

async function stageAll(connection: SQLite.Database, bytes: Uint8Array, importId: string) {
  const stage = connection.prepare(
    `INSERT INTO "ImportRow" VALUES (?, ?, 'new', ?, '', '{}', ?, NULL)`,
  );
  const keep = connection.transaction((rows: readonly PlainRow[]) => {
    for (const row of rows) stage.run(importId, row.seq, row.name, JSON.stringify(sealed(row)));
  });
  const table = await openTable(bytes);
  if (!table.ok) throw new Error(table.reason.code);
  let piece: PlainRow[] = [];
  for await (const { number, cells } of table.value.rows(0)) {
    if (number === 1) continue;
    const [name = "", identity = "", phone = "", , , since = ""] = cells;
    piece.push({ seq: number, name, id: newId(), identity, phone, since });
    if (piece.length < PIECE) continue;
    keep(piece);
    piece = [];
  }
  keep(piece);
}

function sealed({ id, name, identity, phone, since }: PlainRow) {
  return {
    id,
    name,
    since,
    identitySealed: encrypted(`Worker.identitySealed.${id}`, identity),
    identityHash: hashed("resident-id", identity),
    identityTail: identity.slice(-4),
    phoneSealed: encrypted(`Worker.phoneSealed.${id}`, phone),
    phoneHash: hashed("phone", phone),
    phoneTail: phone.slice(-4),
  };
}

type Sealed = ReturnType<typeof sealed>;

function insertAll(
  connection: SQLite.Database,
  { unionId, accountId, importId, at }: ReturnType<typeof placeIn>,
) {
  const next = connection.prepare(
    `SELECT "seq", "payload" FROM "ImportRow" WHERE "importId" = ? AND "seq" > ? ORDER BY "seq" LIMIT ${PIECE}`,
  );
  const worker = connection.prepare(
    `INSERT INTO "Worker" ("id", "unionId", "name", "namePinyin", "nameInitials", "identityKind",
      "identitySealed", "identityHash", "identityTail", "phoneSealed", "phoneHash", "phoneTail",
      "createdAt", "createdBy", "version")
     VALUES (?, '${unionId}', ?, ?, ?, 'resident-id', ?, ?, ?, ?, ?, ?, '${at}', '${accountId}', 1)`,
  );
  const membership = connection.prepare(
    `INSERT INTO "Membership" VALUES (?, ?, '${unionId}', ?, NULL, '${at}', '${accountId}', '${importId}')`,
  );
  const change = connection.prepare(
    `INSERT INTO "WorkerChange" VALUES (?, 1, '["name"]', '${at}', '${accountId}', '${importId}')`,
  );
  const settle = connection.prepare(
    `UPDATE "ImportRow" SET "payload" = NULL, "outcome" = 'applied' WHERE "importId" = ? AND "seq" = ?`,
  );
  const keep = connection.transaction((rows: readonly { seq: number; payload: string }[]) => {
    for (const { seq, payload } of rows) {
      const row = JSON.parse(payload) as Sealed;
      const { id, name } = row;
      worker.run(
        id,
        name,
        name,
        name,
        row.identitySealed,
        row.identityHash,
        row.identityTail,
        row.phoneSealed,
        row.phoneHash,
        row.phoneTail,
      );
      membership.run(newId(), id, row.since);
      change.run(id);
      settle.run(importId, seq);
    }
  });
  for (let after = 0; ; ) {
    const rows = next.all(importId, after) as { seq: number; payload: string }[];
    const last = rows.at(-1);
    if (!last) return;
    keep(rows);
    after = last.seq;
  }
}

function hashed(kind: string, number: string): string {
  return createHmac("sha256", KEY).update(`${kind}:${number}`).digest("base64url");
}

function encrypted(place: string, number: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", KEY, nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([nonce, cipher.update(number, "utf8"), cipher.final()]);
  return `1.${Buffer.concat([text, cipher.getAuthTag()]).toString("base64url")}`;
}
