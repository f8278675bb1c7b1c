import { existsSync, readFileSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import express from "express";
import { pino } from "pino";
import { collectDefaultMetrics, Registry } from "prom-client";
import * as AuditEntries from "~/features/audit/audit-entries.queries.server";
import { SYSTEM } from "~/features/audit/carry-out.server";
import { fillCalendar } from "~/features/cases/fill-calendar.server";
import { clearPartialFiles } from "~/features/files/file-store.server";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { createAuth } from "~/features/identity/auth.server";
import { createLive } from "~/features/live/live.server";
import { IMPORTS } from "~/import-kinds.server";
import { DESK_HALVES } from "~/job-kinds.server";
import { roads } from "~/roads.server";
import { HOUR_MS, later } from "~/shared/instant";
import type { Config } from "~/web/config.server";
import { type Db, fillWithoutWaiting, LATE_CHECKPOINT_AT_PAGES } from "~db/connection.server";
import * as Installation from "~db/installation.queries.server";
import { migrateToLatest } from "~db/migrate.server";
import { createApp } from "./app";
import { writeHeadsDown } from "./audit-heads";
import { keepCheckpoints } from "./checkpoints";
import { demoClock, realClock } from "./clocks";
import {
  DATABASE_FILE,
  FILES_FOLDER,
  lockDataFolder,
  nameProblem,
  openDataFolder,
} from "./data-folder";
import { demoReset, keepFreshDemo } from "./demo-reset";
import { keepHouse } from "./housekeeping";
import { runJobs } from "./job-runner";
import { openKeyFile } from "./key-file";
import { liveStreams } from "./live-streams";
import { refuseLostKeys } from "./lost-keys";
import { localMetrics } from "./metrics";
import { openThread } from "./open-thread";
import { fileAdapter, sendOut } from "./outbox-loop";
import type { Services } from "./services";
import { makeSetupCode } from "./setup-code";
import { keepSpareRoom } from "./spare-room";
import { StartProblem } from "./start-problem";
import { watchTraffic } from "./traffic";
import "./load-context";

const OUTBOX_FOLDER = "outbox";
/** How long a stop waits for requests under way. */
const STOP_WITHIN_MS = 10_000;
const SWEEP_EVERY_MS = 50;

export interface RunningServer {
  readonly services: Services;
  /** Null when an administrator exists. */
  readonly setupText: string | null;
  stop(): Promise<void>;
}

/** All pages; in development as they stand at each request. */
type Pages = ServerBuild | (() => Promise<ServerBuild>);

/**
 * Opens everything in order, refuses by name what is wrong, and listens. The pages, half of what a start reads, are
 * loaded once nothing is refused.
 */
export async function start(
  config: Config,
  loadPages: () => Promise<Pages>,
  assets: RequestHandler,
): Promise<RunningServer> {
  const unlock = lockDataFolder(config.dataDir);
  try {
    const { services: opened, setupText, demo } = await openServices(config);
    const traffic = watchTraffic();
    const checkpoints = keepCheckpoints(join(config.dataDir, DATABASE_FILE));
    const spare = keepSpareRoom(config.dataDir);
    const means = { desks: DESK_HALVES, open: openThread, traffic, checkpoints, spare };
    const heads = writeHeadsDown(opened.db, config.dataDir);
    const { db, keys } = opened;
    const { dataDir } = config;
    const resetDemo = demo && demoReset({ db, keys, dataDir, clock: demo, heads });
    const standing = { ...opened, resetDemo };
    const jobs = runJobs({ services: standing, ...means });
    const services = { ...standing, jobs };
    const state = { isReady: true };
    const streams = liveStreams(services);
    const running = { ...services, isReady: () => state.isReady };
    const app = createApp(running, await loadPages(), assets, {
      live: streams.handler,
      traffic: traffic.observe,
    });
    const server = config.tls ? createHttpsServer(readTls(config.tls), app) : createHttpServer(app);
    await listen(server, config.port);
    const metricsServer = await listenForMetrics(services);
    const house = keepHouse(services);
    const outbox = sendOut(services, fileAdapter(join(config.dataDir, OUTBOX_FOLDER)));
    return {
      services,
      setupText,
      async stop() {
        state.isReady = false;
        metricsServer?.close();
        streams.close();
        await close(server);
        await jobs.stop();
        await house.stop();
        await outbox.stop();
        await heads.stop();
        await checkpoints.stop();
        await services.db.destroy();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw nameProblem(error, config.dataDir);
  }
}

async function openServices(config: Config): Promise<{
  services: Omit<Services, "jobs" | "resetDemo">;
  setupText: string | null;
  /** The clock of a demo; null outside one. */
  demo: ReturnType<typeof demoClock> | null;
}> {
  const isNew = !existsSync(join(config.dataDir, DATABASE_FILE));
  const keys = openKeyFile(config.keyFile, { mayCreate: isNew });
  const db = openDataFolder(config.dataDir, LATE_CHECKPOINT_AT_PAGES);
  try {
    await migrateToLatest(db);
    await refuseForeign(db, config, keys.fingerprint);
    await refuseLostKeys(db, keys, config.keyFile);
    const last = await AuditEntries.findLast(db);
    const demo = config.isDemo ? demoClock(last?.at ?? null, config.demoTime) : null;
    const clock = demo ?? realClock;
    if (last && clock.now() < later(last.at, -HOUR_MS)) {
      throw new StartProblem("clock-behind", { now: clock.now(), last: last.at });
    }
    const live = createLive(Date.now());
    const files = { folder: join(config.dataDir, FILES_FOLDER), keys };
    await fillCalendar({
      db,
      actor: SYSTEM,
      now: clock.now(),
      key: null,
      auditKey: keys.auditKey,
    });
    if (config.isDemo) {
      const { seedDemo } = await import("~db/seed/demo");
      const room = { roads, live, files };
      const isFilled = await Accounts.existsAny(db);
      await fillWithoutWaiting(db, () => seedDemo(db, keys, clock.now(), room));
      if (!isFilled) await keepFreshDemo(config.dataDir);
    }
    await clearPartialFiles(files.folder);
    const setupCode = makeSetupCode(!(await Accounts.existsAny(db)));
    const metrics = new Registry();
    collectDefaultMetrics({ register: metrics });
    const log = pino({ level: config.logLevel, base: undefined });
    const auth = createAuth({ db, keys, publicUrl: config.publicUrl });
    return {
      services: {
        config,
        db,
        keys,
        files,
        importKinds: IMPORTS,
        auth,
        clock,
        roads,
        live,
        log,
        metrics,
        isReady: () => true,
        setupCode,
      },
      setupText: setupCode.isPending() ? setupCode.text : null,
      demo,
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** The database belongs to one key file, and is a demo or is not. */
async function refuseForeign(db: Db, config: Config, fingerprint: string): Promise<void> {
  const installation = await Installation.find(db);
  if (!installation) {
    const createdAt = realClock.now();
    await Installation.insert(db, {
      keyFingerprint: fingerprint,
      isDemo: config.isDemo,
      createdAt,
    });
    return;
  }
  if (Boolean(installation.isDemo) !== config.isDemo) {
    throw new StartProblem(config.isDemo ? "not-a-demo" : "a-demo", { file: config.dataDir });
  }
  if (installation.keyFingerprint !== fingerprint) {
    throw new StartProblem("key-file-wrong", {
      expected: installation.keyFingerprint,
      found: fingerprint,
    });
  }
}

function readTls({ certFile, keyFile }: { certFile: string; keyFile: string }) {
  const read = (file: string) => {
    try {
      return readFileSync(file);
    } catch {
      throw new StartProblem("tls-unreadable", { file });
    }
  };
  return { cert: read(certFile), key: read(keyFile) };
}

function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new StartProblem("port-in-use", { port }) : error),
    );
    server.listen(port, host, resolve);
  });
}

async function listenForMetrics({ config, metrics }: Services): Promise<Server | null> {
  if (config.metricsPort === null) return null;
  const server = createHttpServer(express().use(localMetrics(metrics)));
  await listen(server, config.metricsPort, "127.0.0.1");
  return server;
}

/** Lets requests under way finish, drops idle connections at once and all others after the time is up. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
    // A connection that is kept alive becomes idle only when its request is answered.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY_MS);
    server.close(() => {
      clearTimeout(deadline);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
