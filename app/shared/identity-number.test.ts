import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../../tests/support/shared-data";
import {
  birthDateOf,
  faultOfIdentityNumber,
  maskIdentityNumber,
  normaliseIdentityNumber,
  warningAboutIdentityNumber,
} from "./identity-number";

const TODAY = "2026-11-22";
const SOUND = "11010519491231002X";

describe("an identity number (GB 11643)", () => {
  it("is sound with its check digit, and carries the birth date", () => {
    expect(faultOfIdentityNumber(SOUND, TODAY)).toBeNull();
    expect(birthDateOf(SOUND)).toBe("1949-12-31");
  });

  it("is stored in one form, however it was typed", () => {
    expect(normaliseIdentityNumber(" １１０１０５ 19491231-002x ")).toBe(SOUND);
  });

  it.each([
    ["1.10105E+17", "turned-into-quantity"],
    ["110105491231002", "old-number"],
    ["11010549123100X", "length"],
    ["", "length"],
    ["11010519491231002XX", "length"],
    ["1101051949123100XX", "character"],
    ["A1010519491231002X", "character"],
    ["910105194912310021", "region"],
    ["110105199002300021", "date"],
    ["110105189912310021", "date"],
    ["110105202611230021", "date-ahead"],
    ["110105194912310021", "check-digit"],
  ])("%j has the fault %s", (number, fault) => {
    expect(faultOfIdentityNumber(number, TODAY)).toBe(fault);
  });

  it("names the first fault of several", () => {
    expect(faultOfIdentityNumber("91010519901331002A", TODAY)).toBe("character");
    expect(faultOfIdentityNumber("910105199013310021", TODAY)).toBe("region");
    expect(faultOfIdentityNumber("110105199013310021", TODAY)).toBe("date");
  });

  it("may be of someone born today", () => {
    expect(faultOfIdentityNumber(numbered("110105", "20261122", "002"), TODAY)).toBeNull();
  });

  it("has any code of Beijing that its holder may have been given at birth or in 1984", () => {
    expect(warningAboutIdentityNumber(numbered("110222", "19600504", "002"))).toBeNull();
    expect(warningAboutIdentityNumber(numbered("110222", "19990504", "002"))).toBe(
      "region-not-in-force",
    );
    expect(warningAboutIdentityNumber(numbered("110199", "19900504", "002"))).toBe(
      "region-not-in-force",
    );
  });

  it("is masked to its last four (glossary §4)", () => {
    expect(maskIdentityNumber("11010119900101000X")).toBe("●●●●●●●●●●●●●●000X");
  });

  it("shows every wrong digit and every exchange of neighbours", () => {
    const place = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(soundNumbers(), place, fc.nat({ max: 9 }), (number, at, digit) => {
        fc.pre(number[at] !== String(digit));
        const wrong = number.slice(0, at) + digit + number.slice(at + 1);
        expect(faultOfIdentityNumber(wrong, TODAY)).not.toBeNull();
      }),
    );
    fc.assert(
      fc.property(soundNumbers(), place, (number, at) => {
        const [left = "", right = ""] = number.slice(at, at + 2);
        fc.pre(left !== right);
        const exchanged = number.slice(0, at) + right + left + number.slice(at + 2);
        expect(faultOfIdentityNumber(exchanged, TODAY)).not.toBeNull();
      }),
    );
  });
});

describeWithShared("resident identity numbers with their verdicts (SOURCES.md)", (folder) => {
  const rows = readFileSync(join(folder, "identifiers/resident-id.csv"), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

  it("gives every verdict", () => {
    const expected = rows.map(([number, , verdict]) => [number, verdict]);
    expect(rows.map(([number = ""]) => [number, verdictOn(number)])).toEqual(expected);
    expect(rows).toHaveLength(12);
  });

  it("has two that are warnings here: a code younger than its holder, and one gone before", () => {
    const warned = rows.flatMap(([number = ""]) => (warningOn(number) ? [number] : []));
    expect(warned).toEqual(["110111198012010078", "110201199312010077"]);
  });
});

const VERDICTS: Record<string, string> = {
  character: "InvalidFormat",
  region: "InvalidComponent",
  date: "InvalidComponent",
  "region-not-in-force": "InvalidComponent",
  "check-digit": "InvalidChecksum",
};

/** The verdict in the words of the reference data, which asks no one: a warning counts as invalid there. */
function verdictOn(typed: string): string | undefined {
  const fault = faultOfIdentityNumber(normaliseIdentityNumber(typed), TODAY) ?? warningOn(typed);
  return fault === null ? "valid" : VERDICTS[fault];
}

function warningOn(typed: string) {
  const number = normaliseIdentityNumber(typed);
  return faultOfIdentityNumber(number, TODAY) ? null : warningAboutIdentityNumber(number);
}

function soundNumbers() {
  const day = fc.date({
    min: new Date("1930-01-01"),
    max: new Date("2010-12-31"),
    noInvalidDate: true,
  });
  const sequence = fc.integer({ min: 1, max: 999 });
  return fc
    .tuple(fc.constantFrom("110105", "360426", "412723", "440113"), day, sequence)
    .map(([region, date, number]) =>
      numbered(
        region,
        date.toISOString().slice(0, 10).replaceAll("-", ""),
        `${number}`.padStart(3, "0"),
      ),
    );
}

/** The number with the one last character that leaves it without fault. */
function numbered(region: string, day: string, sequence: string): string {
  const numbers = [..."0123456789X"].map((check) => region + day + sequence + check);
  return numbers.find((number) => faultOfIdentityNumber(number, TODAY) === null) ?? "";
}
