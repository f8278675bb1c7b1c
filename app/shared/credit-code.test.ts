import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../../tests/support/shared-data";
import { faultOfCreditCode, normaliseCreditCode } from "./credit-code";

const SOUND = "91110000600037341L";

describe("a unified social credit code (GB 32100-2015)", () => {
  it.each([
    [SOUND, "a company"],
    ["81110113MF00000010", "a grassroots union"],
    ["N2110113MF0000001E", "a village's collective"],
    ["Y1110113MF00000019", "an organisation of another kind"],
  ])("%s is sound: %s", (code) => expect(faultOfCreditCode(code)).toBeNull());

  it.each([
    ["9111000060003734", "length"],
    ["91110000600037341O", "character"],
    ["911100006000-73L41", "character"],
    ["9A110000600037341L", "character"],
    ["9111A000600037341L", "character"],
    ["91110000600037341N", "check-digit"],
  ])("%s has the fault %s", (code, fault) => expect(faultOfCreditCode(code)).toBe(fault));

  it("shows every wrong character", () => {
    const place = fc.integer({ min: 0, max: 17 });
    const other = fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY");
    fc.assert(
      fc.property(place, other, (at, character) => {
        fc.pre(SOUND[at] !== character);
        const wrong = SOUND.slice(0, at) + character + SOUND.slice(at + 1);
        expect(faultOfCreditCode(wrong)).not.toBeNull();
      }),
    );
  });
});

describeWithShared("credit codes with their verdicts (SOURCES.md)", (folder) => {
  const rowsOf = (file: string) =>
    readFileSync(join(folder, "identifiers", file), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","));

  /**
   * The data wants eight digits in front. The first character may be a letter: A is the department for the
   * army's institutions, N agriculture, Y others. This one's only fault is that its check digit should be K.
   */
  const OTHERWISE: Record<string, string> = { A1110000600037341L: "InvalidChecksum" };
  const VERDICTS: Record<string, string> = {
    length: "InvalidLength",
    character: "InvalidFormat",
    "check-digit": "InvalidChecksum",
  };

  it("gives every verdict, but for one by name", () => {
    const rows = rowsOf("uscc-invalid.csv");
    const given = rows.map(([code = ""]) => [code, VERDICTS[faultOfCreditCode(code) ?? ""]]);
    expect(given).toEqual(rows.map(([code = "", verdict]) => [code, OTHERWISE[code] ?? verdict]));
    expect(rows).toHaveLength(4);
    expect(faultOfCreditCode("A1110000600037341K")).toBeNull();
  });

  it("brings every code to the expected form, which is sound", () => {
    for (const [typed = "", expected] of rowsOf("uscc-normalise.csv")) {
      expect(normaliseCreditCode(typed)).toBe(expected);
      expect(faultOfCreditCode(normaliseCreditCode(typed))).toBeNull();
    }
  });
});
