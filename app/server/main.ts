import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installGlobals } from "@remix-run/node";
import { readConfig } from "~/web/config.server";
import { announce, announceConfigProblems, announceStartProblem } from "./announce";
import { builtAssets } from "./built-assets";
import { start } from "./start";

installGlobals({ nativeFetch: true });

const clientFolder = join(dirname(fileURLToPath(import.meta.url)), "../client");

const loadPages = () => import("virtual:remix/server-build");

const config = readConfig(process.env);
if (!config.ok) {
  announceConfigProblems(config.reason);
  process.exit(2);
}

try {
  const server = await start(config.value, loadPages, builtAssets(clientFolder));
  announce(config.value, server.setupText);
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Ctrl+C comes twice, from the terminal and from npm: the second must not cut the stop short.
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void server.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  announceStartProblem(error);
  process.exit(1);
}
