import { describe, expect, it } from "vitest";
import { accountStateOf } from "./account-state";

describe("an account", () => {
  it.each([
    [false, true, "open"],
    [false, false, "invited"],
    [true, true, "blocked"],
    [true, false, "blocked"],
  ] as const)("blocked %s, with a password %s, is %s", (isBlocked, hasPassword, state) => {
    expect(accountStateOf({ isBlocked, hasPassword })).toBe(state);
  });
});
