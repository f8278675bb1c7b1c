import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { recordRow, rowText } from "./benchmarks-page";
import { BENCH_ROWS } from "./rows";

/** `npm run bench [-- --row N]`: measures, prints every row beside its bar, and keeps the results in docs/benchmarks.md. */
const PAGE = new URL("../../docs/benchmarks.md", import.meta.url);

const { values } = parseArgs({ options: { row: { type: "string" } } });
const wanted =
  values.row === undefined ? Object.keys(BENCH_ROWS).map(Number) : [Number(values.row)];
const circumstances = `${today()}, ${machine()}, commit ${commit()}`;

for (const number of wanted) {
  const measure = BENCH_ROWS[number];
  if (measure === undefined) {
    console.error(`No row ${number}. Rows: ${Object.keys(BENCH_ROWS).join(", ")}.`);
    process.exitCode = 2;
    continue;
  }
  const text = rowText(await measure(), circumstances);
  console.log(text);
  writeFileSync(PAGE, recordRow(readFileSync(PAGE, "utf8"), number, text));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function machine(): string {
  const cores = cpus();
  return `${cores.length} × ${cores[0]?.model.trim() ?? "unknown processor"}, Node ${process.versions.node}`;
}

/** The commit, with a plus sign where files differ from it. */
function commit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  const isChanged = git("status", "--porcelain", "--", "app", "scripts/bench") !== "";
  return git("rev-parse", "--short", "HEAD") + (isChanged ? "+" : "");
}
