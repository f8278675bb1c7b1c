import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countTests } from "./test-count.mjs";
import { runTool } from "./tool.mjs";

/** A tool that says yes or no counts as one check. */
export async function runToolAsCheck(name, args, options) {
  return (await runTool(name, args, options)) === 0 ? { passed: 1 } : { failed: 1 };
}

/** All tests of one vitest project, counted from its own report. */
export async function runTests(project) {
  const folder = mkdtempSync(join(tmpdir(), "jiangtai-report-"));
  const report = join(folder, "report.json");
  try {
    const code = await runTool("vitest", [
      "run",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
    const isSharedRequired = process.env.REQUIRE_SHARED === "1";
    return countTests(readReport(report), code, { isSharedRequired });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
