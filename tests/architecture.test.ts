import { describe, expect, it } from "vitest";
import { EXCEPTIONS } from "./support/architecture/exceptions";
import { readSourceFiles } from "./support/architecture/source-files";
import { violations } from "./support/architecture/violations";
import { ROOT } from "./support/root";

const found = violations(readSourceFiles(ROOT));

describe("the house", () => {
  it("is in order, but for the exceptions named", () => {
    const unexcused = found.filter(
      ({ rule, path }) => !EXCEPTIONS.some((one) => one.rule === rule && one.path === path),
    );
    expect(unexcused.map(({ rule, path, message }) => `[${rule}] ${path} ${message}`)).toEqual([]);
  });

  it.each(EXCEPTIONS)("still needs the exception $rule for $path", ({ rule, path }) => {
    const isNeeded = found.some((one) => one.rule === rule && one.path === path);
    expect(isNeeded, "strike it from tests/support/architecture/exceptions.ts").toBe(true);
  });
});
