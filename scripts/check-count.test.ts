import { describe, expect, it } from "vitest";
import { closingLine, summary } from "./summary.mjs";
import { countTests } from "./test-count.mjs";

const test = (status: string, fullName = "a test") => ({ status, fullName });
const file = (status: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  status,
  assertionResults,
});
const count = (files: ReturnType<typeof file>[], exitCode = 0, isSharedRequired = false) =>
  countTests({ testResults: files }, exitCode, { isSharedRequired });

describe("countTests", () => {
  it("counts what passed, failed and was skipped", () => {
    const files = [
      file("passed", test("passed"), test("passed"), test("skipped"), test("todo")),
      file("failed", test("failed"), test("passed")),
    ];
    expect(count(files, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it("counts a file that did not load as a failure", () => {
    expect(count([file("failed")], 1)).toMatchObject({ failed: 1 });
    expect(count([file("failed", test("skipped"))], 1)).toMatchObject({ failed: 1 });
  });

  it("counts a bad exit that no test explains, and a report that is missing, as a failure", () => {
    expect(count([file("passed", test("passed"))], 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(countTests(null, 0, { isSharedRequired: false })).toEqual({ failed: 1 });
  });

  it("counts a test skipped for lack of the reference data as a failure where the data is", () => {
    const files = [file("passed", test("skipped", "golden marks needs ../shared"))];
    expect(count(files)).toMatchObject({ failed: 0, skipped: 1 });
    expect(count(files, 0, true)).toMatchObject({ failed: 1, skipped: 0 });
  });
});

describe("the end of a check", () => {
  const results = [
    { name: "types", seconds: 3, passed: 1, failed: 0, skipped: 0 },
    { name: "unit", seconds: 9, passed: 40, failed: 2, skipped: 0 },
  ];

  it("is one line in a fixed form", () => {
    expect(closingLine(results)).toBe("41 passed, 2 failed");
    expect(closingLine([{ name: "web", seconds: 1, passed: 1, failed: 0, skipped: 3 }])).toBe(
      "1 passed, 0 failed, 3 skipped",
    );
  });

  it("stands under the share of each part", () => {
    expect(summary(results, 12).split("\n")).toEqual([
      "part            seconds    share   passed   failed  skipped",
      "types               3.0      25%        1        0        0",
      "unit                9.0      75%       40        2        0",
      "all                12.0     100%       41        2        0",
    ]);
  });
});
