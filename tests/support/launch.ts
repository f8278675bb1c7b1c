import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./root";

export type Env = Readonly<Record<string, string>>;

/** A server process, ready or refusing to start. */
export interface Launched {
  readonly child: ChildProcess;
  /** What it has written so far, log and errors included. */
  output(): string;
  /** Its exit code once it has ended; null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

const running = new Set<Launched>();
const folders: string[] = [];

/** After each test file: no server goes on, no folder stays behind. */
export async function endWhatWasLaunched(): Promise<void> {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all([...running].map(({ exited }) => exited));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder that goes away with the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jiangtai-test-"));
  folders.push(folder);
  return folder;
}

/** Starts the built server with this environment and nothing of the caller's that would configure it. */
export function launch(env: Env, command: readonly string[] = []): Launched {
  const [program = process.execPath, ...args] = [
    ...command,
    process.execPath,
    "build/server/main.js",
  ];
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: "production", LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      written += chunk;
    });
  }
  const exited = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      running.delete(launched);
      resolve(code);
    });
  });
  const launched = { child, exited, output: () => written };
  running.add(launched);
  return launched;
}
