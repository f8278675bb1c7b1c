import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const PORT = 3_917;
const READY_WITHIN_MS = 120_000;

/** The built server over a demo of its own, with a session of one of its people. */
export interface DemoServer {
  readonly origin: string;
  readonly dataDir: string;
  readonly keyFile: string;
  /** Of the person who is signed in. */
  readonly cookie: string;
  get(path: string): Promise<{ status: number; text: string; location: string }>;
  post(path: string, fields: FormData): Promise<{ status: number; text: string; location: string }>;
  /** The processor time that it took so far, in all its threads. */
  cpuMs(): number | null;
  /** The most memory that it had at once. */
  peakMegabytes(): number | null;
  stop(): Promise<void>;
}

/** Starts it; `npm run build` must have run. */
export async function startDemoServer(username = "admin"): Promise<DemoServer> {
  const folder = mkdtempSync(join(tmpdir(), "jiangtai-bench-"));
  const dataDir = join(folder, "data");
  const keyFile = join(folder, "keys", "demo.key");
  const origin = `http://localhost:${PORT}`;
  const child = spawn(process.execPath, ["build/server/main.js"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      LOG_LEVEL: "error",
      DEMO: "1",
      PORT: String(PORT),
      DATA_DIR: dataDir,
      KEY_FILE: keyFile,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await becomeReady(child, origin);
  const session = await signIn(origin, username);
  const ask = async (path: string, init: RequestInit) => {
    const headers = { cookie: session, origin };
    const answer = await fetch(origin + path, { ...init, redirect: "manual", headers });
    const { status } = answer;
    return { status, text: await answer.text(), location: answer.headers.get("location") ?? "" };
  };
  return {
    origin,
    dataDir,
    keyFile,
    cookie: session,
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, { method: "POST", body }),
    cpuMs: () => cpuOf(child.pid),
    peakMegabytes: () => peakOf(child.pid),
    async stop() {
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("close", resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function becomeReady(child: ChildProcess, origin: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error("the demo did not start; npm run build comes first");
}

/** The cookies of a session of one of the demo's people. */
export async function signIn(origin: string, username = "admin"): Promise<string> {
  const body = new URLSearchParams({ username });
  const headers = { origin };
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    body,
    headers,
    redirect: "manual",
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Where the system tells it (Linux). */
function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
  } catch {
    return null;
  }
}

/** Where the system tells it (Linux), in ticks of 10 ms. */
function cpuOf(pid: number | undefined): number | null {
  try {
    const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const [user, system] = rest.split(" ").slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) * 10;
  } catch {
    return null;
  }
}
