import fc from "fast-check";
import { expect, it } from "vitest";
import { hashesEndingIn, numberHash, tailOf } from "./number-hash";

const number = fc.string({
  unit: fc.constantFrom(..."0123456789ABCX"),
  minLength: 4,
  maxLength: 18,
});
const hash = fc.base64String().map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));

it("lies between the bounds of its own tail and of no other", () => {
  fc.assert(
    fc.property(number, hash, number, (own, hashed, other) => {
      const kept = numberHash(own, hashed);
      const { from, before } = hashesEndingIn(tailOf(other));
      expect(from <= kept && kept < before).toBe(tailOf(own) === tailOf(other));
    }),
  );
});
