import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import express from "express";
import { afterEach, beforeEach, expect, it } from "vitest";
import { endSession } from "~/features/identity/end-session.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { sessionCookieName } from "~/web/session-cookie.server";
import type { Db } from "~db/connection.server";
import { ADMINISTRATOR, accountWithPassword, sessionOf } from "../../tests/support/accounts";
import { commandOf } from "../../tests/support/commands";
import { freshDatabase } from "../../tests/support/database";
import { openStream } from "../../tests/support/event-stream";
import { TEST_KEYS, testContext } from "../../tests/support/load-context";
import { realClock } from "./clocks";
import { liveStreams } from "./live-streams";

const BEAT_MS = 40;
const STREAMS = 200;
let db: Db;
let server: Server;
let origin: string;
let context: ReturnType<typeof testContext>;
let streams: ReturnType<typeof liveStreams>;
let fang: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  context = testContext(db, null);
  fang = await accountWithPassword(db, { username: "fang", grants: [ADMINISTRATOR] });
  streams = liveStreams(context, BEAT_MS);
  server = createServer(express().get("/live", streams.handler));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  streams.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A session that began now, and the cookie of its browser. */
async function session(): Promise<{ id: string; cookie: string }> {
  const id = newId();
  const token = await sessionOf(db, fang, { startedAt: realClock.now(), id });
  const seal = createHmac("sha256", TEST_KEYS.sessionSecret).update(token).digest("base64");
  const cookie = `${sessionCookieName(false)}=${encodeURIComponent(`${token}.${seal}`)}`;
  return { id, cookie };
}

it("ends an open stream when its session was ended, and leaves the other one open (issue 4, item 3)", async () => {
  const [one, other] = [await session(), await session()];
  const ended = await openStream(origin, "queue:all", one.cookie);
  const kept = await openStream(origin, "queue:all", other.cookie);
  expect([ended.status, kept.status]).toEqual([200, 200]);
  const done = await endSession(commandOf(db, fang), { sessionId: one.id });
  expect(done.ok).toBe(true);
  await ended.ended;
  const before = kept.beats();
  await expect.poll(kept.beats).toBeGreaterThan(before);
  kept.close();
});

it("opens none for a visitor, and none for a topic that isn't theirs", async () => {
  const { cookie } = await session();
  expect((await openStream(origin, "queue:all", "")).status).toBe(401);
  const foreign = await openStream(origin, `account:${newId()}`, cookie);
  expect(foreign.status).toBe(403);
});

it("tells the version that stands first, and the last one to every one of 200 over HTTP", async () => {
  const { cookie } = await session();
  context.live.announce(["queue:all"]);
  const all = await Promise.all(
    Array.from({ length: STREAMS }, () => openStream(origin, "queue:all", cookie)),
  );
  for (let move = 0; move < 20; move += 1) {
    context.live.announce(["queue:all"]);
    await wait(5);
  }
  const last = context.live.versionOf("queue:all");
  await expect
    .poll(() => all.filter(({ heard }) => heard.at(-1) === last).length, { timeout: 5_000 })
    .toBe(STREAMS);
  expect(new Set(all.map(({ heard }) => heard[0]))).toEqual(new Set([1]));
  for (const stream of all) stream.close();
});
