import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as AuditEntries from "~/features/audit/audit-entries.queries.server";
import { sealWith } from "~/features/audit/audit-seal.server";
import { ChainWalk } from "~/features/audit/domain/audit-chain";
import { readHeads } from "~/server/audit-heads";
import { DATABASE_FILE } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import { type Db, openDatabase } from "~db/connection.server";
import { PASSWORD, setUpAdministrator, signIn } from "./first-administrator";
import { HttpClient } from "./http";
import { startServer, type TestServer } from "./server";

const CLIENTS = 8;
/** So many writes must have been acknowledged since the last kill before the next. */
const ACKNOWLEDGED_BETWEEN_KILLS = 20;
const RETRY_AFTER_MS = 20;

/** What the clients were told is done: usernames, each with the role that was added to it, if that was acknowledged too. */
type Acknowledged = Map<string, { hasFurtherRole: boolean }>;

export interface TortureOutcome {
  readonly acknowledged: number;
  /** What is wrong afterwards; nothing, when every acknowledged write is there exactly once. */
  readonly faults: readonly string[];
}

/**
 * Eight administrators open accounts and give roles as fast as they can, each repeating a write under its key
 * until it is acknowledged, while the server is killed again and again. `quality.md`, Reliability.
 */
export async function killUnderWrites(kills: number): Promise<TortureOutcome> {
  const state = { server: await startServer(), isOver: false, since: 0 };
  await setUpAdministrator(state.server);
  const acknowledged: Acknowledged = new Map();
  const clients = Array.from({ length: CLIENTS }, (_, number) =>
    writeUntilOver(state, number, acknowledged),
  );
  for (let kill = 0; kill < kills; kill += 1) {
    while (state.since < ACKNOWLEDGED_BETWEEN_KILLS) await wait(1);
    await state.server.kill();
    state.since = 0;
    state.server = await state.server.restart();
  }
  while (state.since < ACKNOWLEDGED_BETWEEN_KILLS) await wait(1);
  state.isOver = true;
  await Promise.all(clients);
  await state.server.stop();
  return { acknowledged: acknowledged.size, faults: await findFaults(state.server, acknowledged) };
}

interface State {
  server: TestServer;
  isOver: boolean;
  since: number;
}

async function writeUntilOver(state: State, number: number, acknowledged: Acknowledged) {
  const client = new HttpClient(state.server.origin);
  await insist(state, () => signIn(client, "fang", PASSWORD).then(() => true));
  for (let count = 0; !state.isOver; count += 1) {
    const username = `tortured-${number}-${count}`;
    const accountId = await openAccount(state, client, username);
    if (accountId === null) return;
    acknowledged.set(username, { hasFurtherRole: false });
    state.since += 1;
    if (await giveRole(state, client, accountId)) {
      acknowledged.set(username, { hasFurtherRole: true });
      state.since += 1;
    }
  }
}

/** Opens an account, repeating the same form under the same key; answers its id. */
async function openAccount(state: State, client: HttpClient, username: string) {
  const form = {
    idempotencyKey: randomUUID(),
    name: "令狐立春",
    username,
    role: "leader",
    scope: "everything",
  };
  return insist(state, async () => {
    const { location } = await client.post("/accounts/new", form);
    return /^\/accounts\/([0-9a-f-]{36})\/invitation$/.exec(location)?.[1] ?? null;
  });
}

async function giveRole(state: State, client: HttpClient, accountId: string) {
  const form = {
    idempotencyKey: randomUUID(),
    step: "grant",
    role: "organiser",
    scope: "everything",
  };
  const path = `/accounts/${accountId}/roles`;
  return insist(state, async () =>
    (await client.post(path, form)).location === path ? true : null,
  );
}

/** Repeats an act until it is acknowledged; null when the torture was over first. */
async function insist<Value>(
  state: State,
  act: () => Promise<Value | null>,
): Promise<Value | null> {
  for (;;) {
    const value = await act().catch(() => null);
    if (value !== null) return value;
    if (state.isOver) return null;
    await wait(RETRY_AFTER_MS);
  }
}

async function findFaults(server: TestServer, acknowledged: Acknowledged): Promise<string[]> {
  const db = openDatabase(join(server.dataDir, DATABASE_FILE));
  try {
    return [...(await miscounted(db, acknowledged)), ...(await brokenChain(db, server))];
  } finally {
    await db.destroy();
  }
}

/** Every acknowledged account once, with one invitation, one entry in the log for each of its acts, and its roles once. */
async function miscounted(db: Db, acknowledged: Acknowledged): Promise<string[]> {
  const rows = await db
    .selectFrom("Account as a")
    .select(["a.username"])
    .select((eb) => [
      eb
        .selectFrom("Invitation as i")
        .whereRef("i.accountId", "=", "a.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("invitations"),
      eb
        .selectFrom("RoleGrant as g")
        .whereRef("g.accountId", "=", "a.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("roles"),
      eb
        .selectFrom("AuditEntry as e")
        .whereRef("e.subjectId", "=", "a.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("entries"),
    ])
    .where("a.username", "like", "tortured-%")
    .execute();
  const found = new Map(rows.map((row) => [row.username, row]));
  return [...acknowledged].flatMap(([username, { hasFurtherRole }]) => {
    const row = found.get(username);
    if (!row) return [`${username} was acknowledged and is lost`];
    // Opened, first role, invitation; and the further role, whose answer may have been lost with the last kill.
    const isWhole = row.invitations === 1 && row.entries === 2 + (row.roles ?? 0);
    const isRight = hasFurtherRole ? row.roles === 2 : row.roles === 1 || row.roles === 2;
    return isWhole && isRight ? [] : [`${username} is there as ${JSON.stringify(row)}`];
  });
}

async function brokenChain(db: Db, server: TestServer): Promise<string[]> {
  const keys = openKeyFile(server.keyFile, { mayCreate: false });
  const walk = new ChainWalk(sealWith(keys.auditKey), readHeads(server.dataDir));
  const links = await AuditEntries.findAllAfter(db, 0, Number.MAX_SAFE_INTEGER);
  const faults = links.map((link) => walk.step(link)).filter((fault) => fault !== null);
  const end = walk.end();
  return [...faults, ...(end ? [end] : [])].map((fault) => `the log: ${JSON.stringify(fault)}`);
}
