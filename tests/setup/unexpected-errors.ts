import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test in which the product complains on purpose spies on `console.error` itself, and so owns the calls. */
const calls: unknown[][] = [];

beforeEach(() => {
  calls.length = 0;
  vi.spyOn(console, "error").mockImplementation((...args: unknown[]) => void calls.push(args));
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(
    calls.map((args) => args.map(String).join(" ")),
    "unexpected console.error",
  ).toEqual([]);
});
