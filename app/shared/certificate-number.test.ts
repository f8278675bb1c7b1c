import { describe, expect, it } from "vitest";
import {
  faultOfCertificateNumber,
  mismatchesOf,
  normaliseCertificateNumber,
  readCertificateNumber,
} from "./certificate-number";

const SENIOR = "Y000011000123243000456";
const DISTINGUISHED = "Y00001100012324T000456";
const OLD = "1401002003300456";

describe("a certificate's number (money.md §1)", () => {
  it.each([
    ["1.40E+15", "turned-into-quantity"],
    ["Y00001100012324300045", "length"],
    ["", "length"],
    ["0000011000123243000456", "character"],
    ["Y0000110001232430004A6", "character"],
    ["140100200330045X", "character"],
    ["Y000011000123246000456", "level"],
    ["Y000011000123240000456", "level"],
    [SENIOR, null],
    [DISTINGUISHED, null],
    ["YT00001100012324000456", null],
    [OLD, null],
  ])("%j has the fault %s", (number, fault) => {
    expect(faultOfCertificateNumber(number)).toBe(fault);
  });

  it("is stored in one form", () => {
    expect(normaliseCertificateNumber("ｙ0000 11 000123-24-3-000456")).toBe(SENIOR);
  });

  it("says its kind, year and level", () => {
    expect(readCertificateNumber(SENIOR)).toEqual({ kind: "skill-level", year: 2024, level: 3 });
    expect(readCertificateNumber(DISTINGUISHED)).toEqual({
      kind: "distinguished",
      year: 2024,
      level: null,
    });
    expect(readCertificateNumber("YT00001100012324000456").year).toBeNull();
  });

  it("says as much on the old certificates, of this century and the last", () => {
    expect(readCertificateNumber(OLD)).toEqual({ kind: "occupational", year: 2014, level: 3 });
    expect(readCertificateNumber("9801002003400456")).toEqual({
      kind: "occupational",
      year: 1998,
      level: 2,
    });
    expect(readCertificateNumber("0001002003400456")).toEqual({
      kind: "occupational",
      year: null,
      level: null,
    });
    expect(readCertificateNumber("1401002003900456").level).toBeNull();
  });
});

describe("what a number says against what was entered", () => {
  it.each([
    [SENIOR, 2024, 3, []],
    [SENIOR, 2025, 3, ["year"]],
    [SENIOR, 2024, 4, ["level"]],
    [SENIOR, 2025, 6, ["year", "level"]],
    [DISTINGUISHED, 2024, 6, []],
    [DISTINGUISHED, 2024, 7, []],
    [DISTINGUISHED, 2023, 5, ["year", "level"]],
    ["0001002003400456", 2003, 1, []],
    [OLD, 2014, 2, ["level"]],
  ] as const)("%s, %i, level %i: %j", (number, year, level, mismatches) => {
    expect(mismatchesOf(readCertificateNumber(number), { year, level })).toEqual(mismatches);
  });
});
