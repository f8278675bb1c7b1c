import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Env } from "./launch";
import { ROOT } from "./root";

/** Runs a TypeScript script of ours to its end; answers its exit code and everything it wrote. */
export function runScript(
  script: string,
  env: Env,
  args: readonly string[] = [],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
    const child = spawn(process.execPath, [tsx, script, ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
