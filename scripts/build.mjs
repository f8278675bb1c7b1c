import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "./fingerprint.mjs";
import { packAssets } from "./pack-assets.mjs";
import { ROOT, runTool } from "./tool.mjs";

const STAMP = "build/.stamp";
const SOURCES = [
  "app",
  "db",
  "public",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];
const IS_TEST = /\.test\.tsx?$/;

/** Builds server and client when a source changed since the last build that succeeded; answers the exit code. */
export async function ensureBuilt() {
  const wanted = fingerprintOf(ROOT, SOURCES, (path) => IS_TEST.test(path));
  const stamp = join(ROOT, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return 0;
  console.log("构建……  Building.");
  const code = await runTool("remix", ["vite:build", "--logLevel", "error"], {
    env: { NODE_ENV: "production" },
  });
  if (code !== 0) {
    console.error("构建没有成功，原因见上。  The build failed; see above.");
    return code;
  }
  await packAssets();
  writeFileSync(stamp, wanted);
  return 0;
}
