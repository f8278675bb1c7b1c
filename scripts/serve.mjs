import { chdir } from "node:process";
import { ensureBuilt } from "./build.mjs";
import { ensureCompiled, ensureFetched } from "./install.mjs";
import { refuseOldNode } from "./node-version.mjs";
import { ROOT } from "./tool.mjs";

/**
 * Installs what is missing, builds what changed, and becomes the server: one process, so that Ctrl+C and
 * signals reach it as they are and it stops gracefully.
 */
export async function serve(env = {}) {
  refuseOldNode();
  chdir(ROOT);
  await ensureFetched();
  const [code] = await Promise.all([ensureBuilt(), ensureCompiled()]);
  if (code !== 0) process.exit(code);
  Object.assign(process.env, { NODE_ENV: "production", ...env });
  await import("../build/server/main.js");
}
