import { chdir } from "node:process";
import { ensureInstalled } from "./install.mjs";
import { refuseOldNode } from "./node-version.mjs";
import { ROOT } from "./tool.mjs";

refuseOldNode();
chdir(ROOT);
await ensureInstalled();
process.env.NODE_ENV = "development";

const { installGlobals } = await import("@remix-run/node");
installGlobals({ nativeFetch: true });

// Vite lives inside our own server, so that development has the same headers, log and load context.
const { createServer } = await import("vite");
const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
const [{ readConfig }, { announce, announceConfigProblems, announceStartProblem }, { start }] =
  await Promise.all(
    ["/app/web/config.server.ts", "/app/server/announce.ts", "/app/server/start.ts"].map((path) =>
      vite.ssrLoadModule(path),
    ),
  );

const config = readConfig(process.env);
if (!config.ok) {
  announceConfigProblems(config.reason);
  process.exit(2);
}

try {
  const pages = () => vite.ssrLoadModule("virtual:remix/server-build");
  const server = await start(config.value, async () => pages, vite.middlewares);
  announce(config.value, server.setupText);
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, async () => {
      if (isStopping) return;
      isStopping = true;
      await vite.close();
      await server.stop();
      process.exit(0);
    });
  }
} catch (error) {
  announceStartProblem(error);
  process.exit(1);
}
