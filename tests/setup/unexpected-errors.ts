import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that makes the product complain must say so: `consoleErrors.expect()` before the act. */
let spy: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  spy = vi.spyOn(console, "error");
});

afterEach(() => {
  const unexpected = spy.mock.calls.map((call) => call.map(String).join(" "));
  spy.mockRestore();
  expect(unexpected, "unexpected console.error").toEqual([]);
});
