import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { TestProject } from "vitest/node";
import { freePort } from "../support/free-port";
import { ROOT } from "../support/root";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a demo lies that was filled and stopped; each file that asks for a demo gets a copy of its own. */
    demo: { readonly dataDir: string; readonly keyFile: string };
  }
}

/** Fifteen seconds of work, which take most of a minute where six others want the same two cores. */
const READY_WITHIN_MS = 120_000;

/** The demo is filled once for all test files: that takes longer than to copy it. Answers how to take it away. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "jiangtai-demo-"));
  const demo = { dataDir: join(folder, "data"), keyFile: join(folder, "keys", "test.key") };
  await fillDemo(demo);
  project.provide("demo", demo);
  return () => rmSync(folder, { recursive: true, force: true });
}

async function fillDemo({ dataDir, keyFile }: { dataDir: string; keyFile: string }) {
  const port = await freePort();
  const env = {
    ...{ PATH: process.env.PATH, NODE_ENV: "production" as const, DEMO: "1" },
    ...{ PORT: String(port), DATA_DIR: dataDir, KEY_FILE: keyFile },
  };
  const server = spawn(process.execPath, ["build/server/main.js"], {
    cwd: ROOT,
    env,
    stdio: "ignore",
  });
  const until = Date.now() + READY_WITHIN_MS;
  const isReady = () =>
    fetch(`http://localhost:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (server.exitCode !== null || Date.now() > until) throw new Error("the demo did not start");
    await wait(25);
  }
  server.kill("SIGTERM");
  await once(server, "exit");
}
