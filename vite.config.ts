import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { wordsByNeed } from "./scripts/words-by-need";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Packages of many small modules. Read one by one, they were half of what a start took; bundled, they are one file.
 * None of them compiles anything or keeps a state that another package shares.
 */
const BUNDLED = [
  ...["kysely", "better-auth", /^@better-auth\//, "better-call", "jose", "zod"],
  ...["@tabler/icons-react", "hucre", "pinyin-pro", "uuid"],
];

/**
 * Our own Express server is the entry of the server build; it imports the Remix build as a virtual module. The
 * worker thread is a second one, under a name of its own.
 */
function ownServer(): Plugin {
  return {
    name: "own-server",
    apply: "build",
    enforce: "post",
    config(_config, { isSsrBuild }) {
      if (!isSsrBuild) return {};
      return {
        ssr: { noExternal: BUNDLED },
        build: {
          target: "node20",
          rollupOptions: {
            input: {
              main: here("./app/server/main.ts"),
              worker: here("./app/worker.ts"),
              "checkpoint-thread": here("./app/server/checkpoint-thread.ts"),
            },
            output: { entryFileNames: "[name].js" },
          },
        },
      };
    },
  };
}

export default defineConfig({
  resolve: { alias: { "~db": here("./db"), "~": here("./app") } },
  plugins: [remix(remixConfig), wordsByNeed(here("./app/locales")), ownServer()],
  build: { chunkSizeWarningLimit: 400 },
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx"] },
});
