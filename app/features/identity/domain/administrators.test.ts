import { describe, expect, it } from "vitest";
import { keepAnAdministrator } from "./administrators";

const REFUSED = { ok: false, reason: "last-administrator" };
const ACCEPTED = { ok: true, value: undefined };

describe("keepAnAdministrator", () => {
  it.each([
    [true, 1, REFUSED],
    [true, 2, ACCEPTED],
    [false, 1, ACCEPTED],
    [false, 2, ACCEPTED],
  ])("for an administrator (%s) among %i answers %o", (isAdministrator, administrators, answer) => {
    expect(keepAnAdministrator({ isAdministrator, administrators })).toEqual(answer);
  });
});
