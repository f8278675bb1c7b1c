import { describe, expect, it } from "vitest";
import { hasPersonalNumber } from "./personal-number";

describe("numbers that never go out in public (pipelines.md §2)", () => {
  it.each([
    "联系人 13800138000",
    "１３８００１３８０００",
    "身份证11010519491231002X",
    "110105491231002",
    "卡号6222021234567890128",
  ])("are found in %s", (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  it.each(["010-88886666", "澜工发〔2026〕18号", "6-31-01-03", "2026年10月19日17:00"])(
    "are not seen in %s",
    (text) => {
      expect(hasPersonalNumber(text)).toBe(false);
    },
  );
});
