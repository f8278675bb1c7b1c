import { describe, expect, it } from "vitest";
import { isWithinReach } from "./judge-by-link";

describe("a session that a judge's link began (contests.md §4)", () => {
  it.each<[string, boolean]>([
    ["/judging", true],
    ["/judging.data", true],
    ["/judging/sheets/1/marks", true],
    ["/live", true],
    ["/sign-out", true],
    ["/", false],
    ["/home", false],
    ["/me/password", false],
    ["/me/sessions.data", false],
    ["/judgings", false],
    ["/contests/judging", false],
  ])("of %s it reaches: %s", (path, isReached) => {
    expect(isWithinReach({ reach: "judging" }, path)).toBe(isReached);
    expect(isWithinReach({}, path)).toBe(true);
  });
});
