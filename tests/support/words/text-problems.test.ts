import { describe, expect, it } from "vitest";
import { chineseProblems, englishProblems } from "./text-problems";

describe("chineseProblems", () => {
  it.each([
    "用户名已有人用。",
    "共{{count}}项，第1页",
    "运行npm run audit:verify",
    "澜工发〔2026〕18号",
    "1,500.00元",
  ])("accepts %s", (text) => expect(chineseProblems(text)).toEqual([]));

  it.each([
    ["请评委签字", "says 评委"],
    ["用户已停用", "says 用户"],
    ["保存了,可以离开", "has half-width punctuation beside Chinese"],
    ["已保存.", "has half-width punctuation beside Chinese"],
    ["选“是”(默认)", "has half-width punctuation beside Chinese"],
    ["共 3 项", "has a space between Chinese and a figure"],
    ["共{{count}} 项", "has a space between Chinese and a figure"],
    ["已保存！", "has an exclamation mark"],
    [" ", "is empty"],
  ])("names what is wrong with %s", (text, problem) => {
    expect(chineseProblems(text)).toEqual([problem]);
  });
});

describe("englishProblems", () => {
  it.each(["Username", "Use another name", "Members of the union"])("accepts %s", (text) => {
    expect(englishProblems(text)).toEqual([]);
  });

  it.each([
    ["This user is blocked", "says user"],
    ["Verification failed", "says Verification"],
    ["Saved!", "has an exclamation mark"],
    ["", "is empty"],
  ])("names what is wrong with %s", (text, problem) => {
    expect(englishProblems(text)).toEqual([problem]);
  });
});
