import { chdir } from "node:process";
import { ensureBuilt } from "./build.mjs";
import { runTests, runToolAsCheck } from "./check-part.mjs";
import { ensureCompiled, ensureFetched } from "./install.mjs";
import { refuseOldNode } from "./node-version.mjs";
import { closingLine, summary } from "./summary.mjs";
import { ROOT } from "./tool.mjs";

/** What the compiler remembers of its last run. */
const TYPES_SEEN = "node_modules/.cache/jiangtai.tsbuildinfo";

/** Nothing waits for these, and much for the compiler of SQLite and the build, which stand beside them. */
const PATIENT = { isPatient: true };

const INSTALL = {
  name: "install",
  isQuick: true,
  run: () => ensureFetched().then(() => ({ passed: 1 })),
};
const COMPILE = {
  name: "compile",
  isQuick: true,
  run: () => ensureCompiled().then(() => ({ passed: 1 })),
};
const TYPES = {
  name: "types",
  isQuick: true,
  run: () =>
    runToolAsCheck("tsc", ["--noEmit", "--incremental", "--tsBuildInfoFile", TYPES_SEEN], PATIENT),
};
const LINT = {
  name: "format, lint",
  isQuick: true,
  run: () => runToolAsCheck("biome", ["check", "--error-on-warnings"], PATIENT),
};
const UNUSED = {
  name: "unused",
  isQuick: true,
  run: () => runToolAsCheck("knip", ["--no-progress"], PATIENT),
};
const BUILD = {
  name: "build",
  run: async () => ((await ensureBuilt()) === 0 ? { passed: 1 } : { failed: 1 }),
};
const UNIT = { name: "unit", needs: "compile", isQuick: true, run: () => runTests("unit") };
const WEB = { name: "web", needs: "build", run: () => runTests("web") };
const BROWSER = { name: "browser", needs: "build", run: () => runTests("browser") };
const TORTURE = { name: "torture", needs: "build", run: () => runTests("torture") };

/**
 * Every check in its order, cheapest first: rounds one after another, the lanes of a round side by side. Tools and
 * compiler use one processor each, vitest all of them, so that what stands beside it fills its gaps: the torture
 * mostly waits, for the disk and for servers that start, and the browser tests for a demo that is filled, for pages
 * and for each other's sessions. `isQuick` ones run before every commit, within a minute.
 */
const ROUNDS = [
  [[INSTALL]],
  [[BUILD], [COMPILE, UNIT], [LINT, UNUSED, TYPES]],
  [[WEB], [TORTURE, BROWSER]],
];

refuseOldNode();
chdir(ROOT);
const isQuick = process.argv.includes("--quick");
const results = [];
const startedAt = performance.now();

for (const round of ROUNDS) await Promise.all(round.map(runLane));

console.log(`\n${summary(results, secondsSince(startedAt))}\n`);
console.log(closingLine(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);

async function runLane(lane) {
  for (const part of lane.filter((candidate) => candidate.isQuick || !isQuick)) {
    console.log(`\n── ${part.name} ──`);
    results.push(await timed(part));
  }
}

/** One part's counts and seconds; a part whose ground is missing has failed, for it wasn't checked. */
async function timed({ name, needs, run }) {
  const startedAt = performance.now();
  const isGroundMissing = results.some((result) => result.name === needs && result.failed > 0);
  const counts = isGroundMissing ? { failed: 1 } : await run();
  return { name, seconds: secondsSince(startedAt), passed: 0, failed: 0, skipped: 0, ...counts };
}

function secondsSince(startedAt) {
  return (performance.now() - startedAt) / 1000;
}
