import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction } from "./fraction";
import {
  alignedText,
  decimalText,
  exactText,
  MAX_THOUSANDTHS,
  parseThousandths,
  thousandthsText,
} from "./points";

describe("points are entered as thousandths (contests.md §3)", () => {
  it.each([
    ["8.5", 8500],
    ["0", 0],
    ["-2.25", -2250],
    ["1000000", MAX_THOUSANDTHS],
    ["007", 7000],
  ])("%s is %i thousandths", (text, value) => {
    expect(parseThousandths(text)).toBe(value);
  });

  it.each([
    "",
    " 8",
    "8.",
    ".5",
    "8,5",
    "1e3",
    "８.5",
    "0.0001",
    "1000000.001",
    "NaN",
    "--1",
    "+1",
  ])("refuses %j", (text) => {
    expect(parseThousandths(text)).toBeNull();
  });

  it("is written back as it was meant", () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_THOUSANDTHS, max: MAX_THOUSANDTHS }), (value) => {
        expect(parseThousandths(thousandthsText(value))).toBe(value);
      }),
    );
  });

  it("shows the declared digits, never more and never fewer (glossary §4)", () => {
    expect(decimalText(fraction(903, 10), 2)).toBe("90.30");
    expect(decimalText(fraction(-1, 200), 2)).toBe("-0.01");
    expect(decimalText(fraction(7, 1), 0)).toBe("7");
    expect(decimalText({ n: 10n ** 20n, d: 3n }, 2)).toBe("33333333333333333333.33");
  });

  it("writes an exact value as a decimal where it ends and as a fraction where it does not", () => {
    expect(exactText(fraction(90275, 1000))).toBe("90.275");
    expect(exactText(fraction(266, 3))).toBe("266/3");
  });

  it("lines figures up: with the digits asked for at least, and every one of its own", () => {
    expect(alignedText(fraction(88, 1), 2)).toBe("88.00");
    expect(alignedText(fraction(63875, 1000), 2)).toBe("63.875");
    expect(alignedText(fraction(266, 3), 2)).toBe("266/3");
  });
});
