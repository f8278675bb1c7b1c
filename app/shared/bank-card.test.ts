import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../../tests/support/shared-data";
import {
  faultOfBankCard,
  maskBankCard,
  normaliseBankCard,
  passesLuhn,
  warningAboutBankCard,
} from "./bank-card";

describe("a bank card (ISO/IEC 7812-1)", () => {
  it.each([
    ["6.2220212345E+18", "turned-into-quantity"],
    ["622202123456789", "length"],
    ["62220212345678901234", "length"],
    ["622202123456789O", "character"],
    ["6222021234567890", null],
    ["6222021234567890123", null],
  ])("%s has the fault %s", (number, fault) => expect(faultOfBankCard(number)).toBe(fault));

  it("is warned of, not refused, when the last digit doesn't match (money.md §4)", () => {
    expect(warningAboutBankCard("4111111111111111")).toBeNull();
    expect(warningAboutBankCard("4111111111111112")).toBe("check-digit");
    expect(faultOfBankCard("4111111111111112")).toBeNull();
  });

  it("is stored in one form and masked to its last four (glossary §4)", () => {
    expect(normaliseBankCard("４111 1111-1111 1234")).toBe("4111111111111234");
    expect(maskBankCard("4111111111111234")).toBe("●●●● 1234");
  });

  it("shows every wrong digit", () => {
    const digits = fc.stringMatching(/^\d{15,18}$/);
    fc.assert(
      fc.property(digits, fc.nat({ max: 14 }), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const sound = withCheckDigit(text);
        const wrong = sound.slice(0, at) + ((Number(sound[at]) + by) % 10) + sound.slice(at + 1);
        expect([passesLuhn(sound), passesLuhn(wrong)]).toEqual([true, false]);
      }),
    );
  });
});

describeWithShared("numbers with a Luhn verdict (SOURCES.md)", (folder) => {
  it("gives every verdict", () => {
    const rows = readFileSync(join(folder, "identifiers/luhn.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","));
    expect(rows.map(([number = ""]) => [number, passesLuhn(number) ? "1" : "0"])).toEqual(
      rows.map(([number, valid]) => [number, valid]),
    );
    expect(rows).toHaveLength(5);
  });
});

/** Cards of the list that nobody is paid to: ISO/IEC 7812-1 ends at 19 digits, and cards of 15 are a foreign issuer's. */
const OTHER_LENGTHS = ["15", "20"];

describeWithShared("the prefixes of issuers (SOURCES.md)", (folder) => {
  const issuers = readFileSync(join(folder, "identifiers/bank-card-prefixes.csv"), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","))
    .map(([, , , prefix = "", length = ""]) => ({ prefix, length }));
  const sound = issuers
    .filter(({ length }) => !OTHER_LENGTHS.includes(length))
    .map(({ prefix, length }) => withCheckDigit(prefix.padEnd(Number(length) - 1, "8")));

  it("make cards that are taken without a word when their last digit is right", () => {
    expect(sound).toHaveLength(1_802);
    expect(sound.filter(faultOfBankCard)).toEqual([]);
    expect(sound.filter(warningAboutBankCard)).toEqual([]);
  });

  it("make cards that are warned of, never refused, when it is wrong (money.md §4)", () => {
    const wrong = sound.map((card) => card.slice(0, -1) + ((Number(card.at(-1)) + 1) % 10));
    expect(wrong.filter(faultOfBankCard)).toEqual([]);
    expect(wrong.filter((card) => warningAboutBankCard(card) !== "check-digit")).toEqual([]);
  });

  it("of other lengths make cards that no wages are paid to", () => {
    const others = issuers.filter(({ length }) => OTHER_LENGTHS.includes(length));
    const cards = others.map(({ prefix, length }) => prefix.padEnd(Number(length), "8"));
    expect(cards).toHaveLength(24);
    expect(new Set(cards.map(faultOfBankCard))).toEqual(new Set(["length"]));
  });
});

function withCheckDigit(digits: string): string {
  return [..."0123456789"].map((check) => digits + check).find(passesLuhn) ?? "";
}
