import { execFileSync } from "node:child_process";
import { chdir } from "node:process";
import { ensureBuilt } from "./build.mjs";
import { runTests } from "./check-part.mjs";
import { ensureInstalled } from "./install.mjs";
import { refuseOldNode } from "./node-version.mjs";
import { closingLine } from "./summary.mjs";
import { ROOT } from "./tool.mjs";

refuseOldNode();
chdir(ROOT);
await ensureInstalled();
const code = await ensureBuilt();
if (code !== 0) process.exit(code);

const counts = { passed: 0, failed: 0, skipped: 0, ...(await runTests("long")) };
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
console.log(`\n${commit} ${new Date().toISOString().slice(0, 10)}`);
console.log(closingLine([counts]));
process.exit(counts.failed > 0 ? 1 : 0);
