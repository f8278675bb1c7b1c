import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../../tests/support/shared-data";
import { hasKnownProvince, wasInForce } from "./region-codes";

describe("codes of regions (GB/T 2260)", () => {
  it("know 34 provinces and the permit of people from Taiwan", () => {
    const known = Array.from({ length: 100 }, (_, code) => `${code}`.padStart(2, "0"));
    expect(known.filter((code) => hasKnownProvince(`${code}0000`))).toHaveLength(35);
  });

  it("say of Shunyi 110222 until 1998 and 110113 from then on", () => {
    expect(yearsOf("110222")).toEqual({ first: 1900, last: 1998 });
    expect(yearsOf("110113")).toEqual({ first: 1998, last: 2030 });
    expect(yearsOf("110202")).toBeNull();
  });

  it("say nothing outside Beijing", () => {
    expect(wasInForce("120110", 1980)).toBeNull();
  });
});

describeWithShared("Beijing's codes and their years (SOURCES.md)", (folder) => {
  const rows = readFileSync(join(folder, "codes/beijing_codes_history.csv"), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => /^(\d{6}),(?:\[(\d*)-(\d*)\])?/.exec(line)?.slice(1, 4) ?? []);

  it("are ours, but for names of levels and codes that no number carries", () => {
    const places = rows.filter(([code = "", , last]) => !/00$/.test(code) && last !== "1982");
    for (const [code = "", first, last] of places) {
      const expected = { first: firstOf(first), last: last ? Number(last) : 2030 };
      expect([code, yearsOf(code)]).toEqual([code, expected]);
    }
    expect(rows.length - places.length).toBe(12);
    expect(allCodes().filter((code) => yearsOf(code))).toHaveLength(places.length);
  });
});

/** Codes of 1982 were the first to be allotted, so people born before carry them. */
function firstOf(year: string | undefined): number {
  return year && year !== "1982" ? Number(year) : 1900;
}

function yearsOf(code: string): { first?: number; last?: number } | null {
  const years = Array.from({ length: 131 }, (_, index) => 1900 + index);
  const inForce = years.filter((year) => wasInForce(code, year));
  return inForce.length === 0 ? null : { first: inForce[0], last: inForce.at(-1) };
}

function allCodes(): string[] {
  return Array.from({ length: 400 }, (_, rest) => `${110_000 + rest}`);
}
