import { describe, expect, it } from "vitest";
import { fenOf, yuanText } from "./money";

describe("an amount of money (glossary.md §4)", () => {
  it.each([
    ["1500", 150_000],
    ["1,500.00", 150_000],
    ["１，５００.5元", 150_050],
    ["¥0.01", 1],
    ["0", 0],
    [" 36,800 ", 3_680_000],
  ])("%s is %i fen", (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  it.each(["", "一千", "1.505", "-5", "1e5", "1500元整", "1.5.0"])("%s is none", (text) => {
    expect(fenOf(text)).toBeNull();
  });

  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [150_000, "1,500.00"],
    [161_000_000, "1,610,000.00"],
  ])("%i fen are written %s", (fen, text) => {
    expect(yuanText(fen)).toBe(text);
    expect(fenOf(text)).toBe(fen);
  });
});
