import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactNumber, isTurnedIntoQuantity, maskedNumber } from "./number-text";

describe("a number as people type it", () => {
  it.each([
    ["１３８ ００１３ ８０００", "13800138000"],
    ["138-0013—8000", "13800138000"],
    ["\u202d13800138000\u202c", "13800138000"],
    ["'44011320141005001x", "44011320141005001X"],
    ["\ufeff 6222 0000\u00a00000 0000\t", "6222000000000000"],
  ])("%j is %s", (typed, compact) => expect(compactNumber(typed)).toBe(compact));

  it("comes to one form, whatever is typed, and stays in it", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."09Xx '‘’-—\u2212\u3000\u200b１ｘ") });
    fc.assert(
      fc.property(typed, (text) => {
        const compact = compactNumber(text);
        expect(compact).toMatch(/^[019X][019X'‘’]*$|^$/);
        expect(compactNumber(compact)).toBe(compact);
      }),
    );
  });

  it("is recognised when a spreadsheet made a quantity of it", () => {
    expect(isTurnedIntoQuantity(compactNumber("3.60426e+17"))).toBe(true);
    expect(isTurnedIntoQuantity("1E18")).toBe(true);
    expect(isTurnedIntoQuantity("360426199101010071")).toBe(false);
  });

  it("shows its last four characters, but not when they are most of it (glossary §4)", () => {
    expect(maskedNumber("13800138000", "●●●●")).toBe("●●●●8000");
    expect(maskedNumber("1234567", "●●●●")).toBe("●●●●");
  });
});
