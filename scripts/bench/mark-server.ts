import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { findSession } from "~/features/identity/find-session.server";
import { createLive } from "~/features/live/live.server";
import { enterMark } from "~/features/scoring/enter-mark.server";
import { enterMarkSchema } from "~/features/scoring/judging.schemas";
import { DATABASE_FILE } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import { instantOf } from "~/shared/instant";
import { readSessionToken } from "~/web/session-cookie.server";
import { openDatabase } from "~db/connection.server";

/**
 * One mark, and beside it what row 2 is held against: the same request with the same sign-in check and the same
 * reading of the form, and one bare durable insert. Both through the same bare HTTP server over the same file.
 */
const [folder = "", keyFile = "", port = "0"] = process.argv.slice(2);
const keys = openKeyFile(keyFile, { mayCreate: false });
const db = openDatabase(join(folder, DATABASE_FILE));
const live = createLive(Date.now());
const bare = new SQLite(join(folder, "bare.db"));
bare.pragma("journal_mode = WAL");
bare.pragma("synchronous = FULL");
bare.exec(
  `CREATE TABLE IF NOT EXISTS "Bare" ("markKey" TEXT PRIMARY KEY, "aspectKey" TEXT, "text" TEXT, "at" TEXT) STRICT`,
);
const insert = bare.prepare(`INSERT INTO "Bare" VALUES (?, ?, ?, ?)`);

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return Object.fromEntries(new URLSearchParams(text));
}

createServer(async (request, response) => {
  const token = readSessionToken(request.headers.cookie, {
    isSecure: false,
    secret: keys.sessionSecret,
  });
  const now = instantOf(new Date());
  const session = token ? await findSession(db, token, now) : null;
  const fields = await bodyOf(request);
  const form = enterMarkSchema.safeParse(fields);
  const markKey = fields.idempotencyKey ?? "";
  if (!session || !form.success) return response.writeHead(400).end();
  if (request.url === "/bare") {
    insert.run(markKey, form.data.aspectKey, form.data.text, now);
    return response.writeHead(200).end(JSON.stringify({ markKey, receivedAt: now }));
  }
  const command = { db, actor: session.actor, now, key: markKey, auditKey: keys.auditKey };
  const sheetId = request.url?.slice(1) ?? "";
  const result = await enterMark(command, { live }, { ...form.data, sheetId, markKey });
  return response
    .writeHead(result.ok ? 200 : 422)
    .end(JSON.stringify(result.ok ? result.value : result.reason));
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("listening\n"));
