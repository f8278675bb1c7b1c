import { expect, it } from "vitest";
import { type MergeSide, planMerge } from "./merge-plan";

const side = (id: string, facts: Partial<MergeSide> = {}): MergeSide => ({
  id,
  version: 1,
  keptId: null,
  isRedacted: false,
  hasAccount: false,
  bornOn: null,
  identityHash: null,
  phoneHash: null,
  memberOf: null,
  ...facts,
});
const refusal = (kept: Partial<MergeSide>, merged: Partial<MergeSide>, id = "b") => {
  const planned = planMerge(side("a", kept), side(id, merged));
  return planned.ok ? null : planned.reason;
};

it("the kept record takes over what it has blank, and nothing else", () => {
  const kept = side("a", { phoneHash: "own" });
  const merged = side("b", { phoneHash: "other", identityHash: "i", bornOn: "1996-05-24" });
  expect(planMerge(kept, merged)).toEqual({ ok: true, value: { fills: ["identity", "bornOn"] } });
});

it("refuses, in this order", () => {
  const all = { identityHash: "1", hasAccount: true, memberOf: "u" };
  expect(refusal(all, all, "a")).toBe("same-record");
  expect(refusal({ keptId: "c", isRedacted: true }, {})).toBe("already-merged");
  expect(refusal({ ...all, isRedacted: true }, { identityHash: "2" })).toBe("redacted");
  expect(refusal(all, { ...all, identityHash: "2" })).toBe("other-identity");
  expect(refusal(all, { ...all, memberOf: "v" })).toBe("both-have-accounts");
  expect(refusal({ memberOf: "u" }, { memberOf: "v" })).toBe("members-of-two-unions");
});

it("one number known and one not, one union, one account: one person", () => {
  expect(
    refusal({ identityHash: "1", memberOf: "u" }, { hasAccount: true, memberOf: "u" }),
  ).toBeNull();
});
