import { describe, expect, it } from "vitest";
import { chooseLanguage, chooseRail, chooseTheme } from "./preferences.server";

const COOKIE_EN = "a=b; jiangtai.language=en";

describe("the language", () => {
  it.each([
    ["the person's own before everything", "jiangtai.language=zh-CN", "zh-CN", "en", "en"],
    ["what this browser remembers", COOKIE_EN, "zh-CN", null, "en"],
    ["what the browser asks for first", undefined, "fr, en-GB;q=0.8, zh;q=0.5", null, "en"],
    ["Chinese in any of its forms", undefined, "zh-Hant-TW, en", null, "zh-CN"],
    ["Chinese when it asks for neither", undefined, "fr, de", null, "zh-CN"],
    ["Chinese when it asks for nothing", undefined, undefined, null, "zh-CN"],
    ["not one that there isn't", "jiangtai.language=fr", "en", null, "en"],
  ] as const)("is %s", (_name, cookies, accepted, own, language) => {
    expect(chooseLanguage(cookies, accepted, own)).toBe(language);
  });
});

describe("the theme and the rail", () => {
  it("are what this browser remembers, else those of the device", () => {
    expect(
      ["dark", "light", "auto", "neon"].map((name) => chooseTheme(`jiangtai.theme=${name}`)),
    ).toEqual(["dark", "light", "auto", "auto"]);
    expect(chooseTheme(null)).toBe("auto");
    expect([
      chooseRail("jiangtai.rail=narrow"),
      chooseRail("jiangtai.rail=x"),
      chooseRail(null),
    ]).toEqual(["narrow", "wide", "wide"]);
  });
});
