import { chdir } from "node:process";
import { ensureBuilt } from "./build.mjs";
import { runTests, runToolAsCheck } from "./check-part.mjs";
import { ensureInstalled } from "./install.mjs";
import { refuseOldNode } from "./node-version.mjs";
import { closingLine, summary } from "./summary.mjs";
import { ROOT } from "./tool.mjs";

/** What the compiler remembers of its last run. */
const TYPES_SEEN = "node_modules/.cache/jiangtai.tsbuildinfo";

/** Every check in its order, cheapest first. `quick` ones run before every commit, within a minute. */
const PARTS = [
  { name: "install", isQuick: true, run: () => ensureInstalled().then(() => ({ passed: 1 })) },
  {
    name: "format, lint",
    isQuick: true,
    run: () => runToolAsCheck("biome", ["check", "--error-on-warnings"]),
  },
  {
    name: "types",
    isQuick: true,
    run: () =>
      runToolAsCheck("tsc", ["--noEmit", "--incremental", "--tsBuildInfoFile", TYPES_SEEN]),
  },
  { name: "unused", isQuick: true, run: () => runToolAsCheck("knip", ["--no-progress"]) },
  { name: "unit", isQuick: true, run: () => runTests("unit") },
  { name: "build", run: async () => ((await ensureBuilt()) === 0 ? { passed: 1 } : { failed: 1 }) },
  { name: "web", needs: "build", run: () => runTests("web") },
  { name: "browser", needs: "build", run: () => runTests("browser") },
  { name: "torture", needs: "build", run: () => runTests("torture") },
];

refuseOldNode();
chdir(ROOT);
const isQuick = process.argv.includes("--quick");
const results = [];

for (const part of PARTS.filter((candidate) => candidate.isQuick || !isQuick)) {
  console.log(`\n── ${part.name} ──`);
  results.push(await timed(part));
}

console.log(`\n${summary(results)}\n`);
console.log(closingLine(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);

/** One part's counts and seconds; a part whose ground is missing has failed, for it wasn't checked. */
async function timed({ name, needs, run }) {
  const startedAt = performance.now();
  const isGroundMissing = results.some((result) => result.name === needs && result.failed > 0);
  const counts = isGroundMissing ? { failed: 1 } : await run();
  const seconds = (performance.now() - startedAt) / 1000;
  return { name, seconds, passed: 0, failed: 0, skipped: 0, ...counts };
}
