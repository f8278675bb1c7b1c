import { describe, expect, it } from "vitest";
import { refusePassword } from "./password-rules";

describe("a new password", () => {
  it.each([
    "lantern river copper nine",
    "春眠不觉晓处处闻啼鸟夜来",
    "Tr0ub4dor&3 horse",
    "kjhq-8812-mwxz",
  ])("may be %s", (password) => {
    expect(refusePassword(password, ["admin", "公良清明"])).toBeNull();
  });

  it.each([
    ["elevenchars", "password-too-short"],
    ["x".repeat(129), "password-too-long"],
    ["password1234", "password-too-common"],
    ["Qwerty123456!", "password-too-common"],
    ["111111111111", "password-too-common"],
    ["aaaaaaaaaaaaaaa", "password-too-common"],
    ["jiangtai-2026!", "password-too-common"],
    ["zhangwei-2026-", "password-too-common"],
  ] as const)("may not be %s: %s", (password, reason) => {
    expect(refusePassword(password, ["zhangwei"])).toBe(reason);
  });
});
