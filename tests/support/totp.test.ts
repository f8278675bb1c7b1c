import { describe, expect, it } from "vitest";
import { codeAt, totpCode } from "./totp";

/** RFC 6238, appendix B: the seed is as long as the hash asks. */
const DIGITS = "1234567890";
const SEEDS = { sha1: 20, sha256: 32, sha512: 64 } as const;

const VECTORS = [
  [59, { sha1: "94287082", sha256: "46119246", sha512: "90693936" }],
  [1_111_111_109, { sha1: "07081804", sha256: "68084774", sha512: "25091201" }],
  [1_111_111_111, { sha1: "14050471", sha256: "67062674", sha512: "99943326" }],
  [1_234_567_890, { sha1: "89005924", sha256: "91819424", sha512: "93441116" }],
  [2_000_000_000, { sha1: "69279037", sha256: "90698825", sha512: "38618901" }],
  [20_000_000_000, { sha1: "65353130", sha256: "77737706", sha512: "47863826" }],
] as const;

describe("codeAt", () => {
  it.each(VECTORS)("answers the codes of RFC 6238 at %i s", (second, expected) => {
    for (const [algorithm, length] of Object.entries(SEEDS)) {
      const secret = Buffer.from(DIGITS.repeat(7).slice(0, length));
      const code = codeAt({ secret, algorithm, digits: 8, periodS: 30 }, second * 1000);
      expect(code, algorithm).toBe(expected[algorithm as keyof typeof SEEDS]);
    }
  });
});

describe("totpCode", () => {
  it("reads secret, digits and period from the address", () => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    const uri = `otpauth://totp/Jiangtai:someone?secret=${secret}&issuer=Jiangtai&digits=6&period=30`;
    expect(totpCode(uri, 59_000)).toBe("287082");
  });

  it("refuses an address that is none", () => {
    expect(() => totpCode("https://example.org/?secret=AAAA")).toThrow("no TOTP address");
  });
});
