/** What a skipped test says when it lacks the reference data; `tests/support/shared-data.ts` writes it. */
const NEEDS_SHARED = "needs ../shared";

/**
 * Counts the tests of a vitest report. A file that didn't load is a failure; so is a bad exit that no test
 * explains, a report that is missing, and, where the reference data is present, a skip for lack of it.
 */
export function countTests(report, exitCode, { isSharedRequired }) {
  if (report === null) return { failed: 1 };
  const files = report.testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some(isFailed),
  ).length;
  const skipped = tests.filter(({ status }) => status === "skipped" || status === "pending");
  const refused = isSharedRequired ? skipped.filter(lacksShared) : [];
  for (const { fullName } of refused) console.log(`skipped though ../shared is there: ${fullName}`);

  // vitest's own word for a test that has a title and no body.
  const empty = count("todo");
  const failed = count("failed") + unloaded + refused.length;
  return {
    passed: count("passed"),
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: skipped.length - refused.length + empty,
  };
}

function isFailed({ status }) {
  return status === "failed";
}

function lacksShared({ fullName }) {
  return fullName.includes(NEEDS_SHARED);
}
