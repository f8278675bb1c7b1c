import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";

/** The repository's root; every script works there, wherever it was called from. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Scripts of installed packages, run by this same Node: no shell, so alike on every system. */
export const TOOLS = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  knip: "node_modules/knip/bin/knip.js",
  remix: "node_modules/@remix-run/dev/dist/cli.js",
  tsc: "node_modules/typescript-native/bin/tsc",
  tsx: "node_modules/tsx/dist/cli.mjs",
  vitest: "node_modules/vitest/vitest.mjs",
};

/** Runs an installed package's script to its end; answers its exit code. */
export function runTool(name, args, options = {}) {
  return run(process.execPath, [TOOLS[name], ...args], options);
}

/** Runs npm: by the script that called us where npm did, else by name. */
export function runNpm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/** `isPatient` leaves the processors to whatever else wants them: nothing waits for its end. */
function run(command, args, { env = {}, shell = false, isPatient = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell,
      stdio: "inherit",
    });
    if (isPatient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
