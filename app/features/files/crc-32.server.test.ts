import fc from "fast-check";
import { expect, it } from "vitest";
import { crc32 } from "./crc-32.server";
import { checksum } from "./domain/checksum";

it("is one figure whoever computes it, also in pieces", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
      const whole = checksum(Uint8Array.from([...one, ...other]));
      expect(crc32(other, crc32(one))).toBe(whole);
      expect(checksum(other, checksum(one))).toBe(whole);
    }),
  );
});

it("is that of the standard's example", () => {
  // CRC-32/ISO-HDLC of "123456789", its check value.
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
});
