import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprintOf } from "./fingerprint.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "jiangtai-test-"));
  mkdirSync(join(root, "app/deep"), { recursive: true });
  writeFileSync(join(root, "app/a.ts"), "a");
  writeFileSync(join(root, "app/deep/b.ts"), "b");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const print = () => fingerprintOf(root, ["app", "absent"], (path) => path.endsWith(".test.ts"));

describe("fingerprintOf", () => {
  it("stays the same while names and contents do", () => {
    const before = print();
    writeFileSync(join(root, "app/a.ts"), "a");
    expect(print()).toBe(before);
  });

  it.each([
    ["a content", () => writeFileSync(join(root, "app/deep/b.ts"), "B")],
    ["a new file", () => writeFileSync(join(root, "app/c.ts"), "")],
    ["a file gone", () => rmSync(join(root, "app/a.ts"))],
  ])("changes with %s", (_what, change) => {
    const before = print();
    change();
    expect(print()).not.toBe(before);
  });

  it("leaves out what does not count", () => {
    const before = print();
    writeFileSync(join(root, "app/a.test.ts"), "a test");
    expect(print()).toBe(before);
  });
});
