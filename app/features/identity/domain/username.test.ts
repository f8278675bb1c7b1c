import { describe, expect, it } from "vitest";
import { isUsername, normaliseUsername } from "./username";

describe("a username", () => {
  it.each(["zhangwei", "张伟", "a1", "zhang.wei", "zhang-wei_2", "2fang", "x".repeat(32), "𠮷野"])(
    "may be %s",
    (text) => expect(isUsername(text)).toBe(true),
  );

  it.each([
    "",
    "a",
    "𠮷",
    "x".repeat(33),
    ".zhang",
    "-zhang",
    "_zhang",
    "zhang wei",
    "zhang@wei",
    "zhang/wei",
    "zhang\u0000wei",
    "zhang\u200bwei",
    "<b>zhang</b>",
    "😀😀",
  ])("may not be %j", (text) => expect(isUsername(text)).toBe(false));

  it("is the same however its letters and spaces were typed", () => {
    expect(["Fang", " ＦＡＮＧ ", "fang\u3000", "fAnG"].map(normaliseUsername)).toEqual(
      Array(4).fill("fang"),
    );
  });
});
