import { cpSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./free-port";
import { type Env, type Launched, launch, temporaryFolder } from "./launch";

/** Generous: a machine may be busy with other things. */
const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 25;
/** Begins what the server says when it serves; the pipe may bring it later than the first answer. */
const ANNOUNCED = "匠台 Jiangtai";
const SETUP_CODE = /^ {4}((?:[A-Z2-9]{4}-){2}[A-Z2-9]{4})$/m;

/** Where one installation lives: it outlasts the server processes that are started over it. */
export interface Installation {
  readonly dataDir: string;
  readonly keyFile: string;
}

export interface TestServer extends Installation {
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  /** The one-time code of the first administrator; null once there is one. */
  readonly setupCode: string | null;
  output(): string;
  /** Asks it to stop and waits; answers its exit code. */
  stop(): Promise<number | null>;
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>;
  /** Another process over the same installation; this one must have ended. */
  restart(env?: Env): Promise<TestServer>;
}

export interface ServerOptions {
  readonly isDemo?: boolean;
  readonly env?: Env;
  /** An installation that exists already; otherwise a new one in a folder of its own. */
  readonly installation?: Installation;
  /** A program that runs the server under its own conditions, such as a limit of the system. */
  readonly command?: readonly string[];
}

export function newInstallation(): Installation {
  const folder = temporaryFolder();
  return { dataDir: join(folder, "data"), keyFile: join(folder, "keys", "test.key") };
}

/** A copy of an installation whose server has stopped. */
export function copyOfInstallation(from: Installation): Installation {
  const copy = newInstallation();
  cpSync(from.dataDir, copy.dataDir, { recursive: true });
  cpSync(dirname(from.keyFile), dirname(copy.keyFile), { recursive: true });
  return { ...copy, keyFile: join(dirname(copy.keyFile), basename(from.keyFile)) };
}

/** Starts the built server on a free port and waits until it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const installation = options.installation ?? newInstallation();
  const port = options.env?.PORT ? Number(options.env.PORT) : await freePort();
  const launched = launch(environmentOf(installation, port, options), options.command);
  const origin = `${options.env?.TLS_CERT ? "https" : "http"}://localhost:${port}`;
  await becomeReady(launched, origin);
  return {
    ...installation,
    origin,
    port,
    pid: launched.child.pid ?? 0,
    setupCode: SETUP_CODE.exec(launched.output())?.[1] ?? null,
    output: launched.output,
    async stop() {
      launched.child.kill("SIGTERM");
      return launched.exited;
    },
    async kill() {
      launched.child.kill("SIGKILL");
      await launched.exited;
    },
    restart: (env) =>
      startServer({
        ...options,
        installation,
        env: { ...options.env, ...env, PORT: String(port) },
      }),
  };
}

/** Starts the built server where it should refuse; answers how it ended and what it said. */
export async function refusedStart(
  options: ServerOptions = {},
): Promise<{ code: number | null; output: string }> {
  const installation = options.installation ?? newInstallation();
  const port = await freePort();
  const launched = launch(environmentOf(installation, port, options), options.command);
  const timer = setTimeout(() => launched.child.kill("SIGKILL"), READY_WITHIN_MS);
  const code = await launched.exited;
  clearTimeout(timer);
  return { code, output: launched.output() };
}

function environmentOf(installation: Installation, port: number, options: ServerOptions): Env {
  return {
    PORT: String(port),
    DATA_DIR: installation.dataDir,
    KEY_FILE: installation.keyFile,
    ...(options.isDemo ? { DEMO: "1" } : {}),
    ...options.env,
  };
}

async function becomeReady(launched: Launched, origin: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (launched.child.exitCode !== null) break;
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok && launched.output().includes(ANNOUNCED)) return;
    await wait(LOOK_EVERY_MS);
  }
  launched.child.kill("SIGKILL");
  await launched.exited;
  throw new Error(`the server did not become ready; it wrote:\n${launched.output()}`);
}
