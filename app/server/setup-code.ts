import { randomInt, timingSafeEqual } from "node:crypto";
import type { SetupCode } from "./services";

/** No letters or digits that are mistaken for one another. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 12;
const TRIES = 20;

/** A new code, and the text to print; after twenty wrong tries only a restart makes another. */
export function makeSetupCode(isNeeded: boolean): SetupCode & { readonly text: string } {
  const text = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  let isPending = isNeeded;
  let triesLeft = TRIES;
  return {
    text: (text.match(/.{4}/g) ?? []).join("-"),
    isPending: () => isPending,
    matches(code) {
      if (!isPending || triesLeft === 0) return false;
      const letters = code.normalize("NFKC").toUpperCase();
      const given = Buffer.from(letters.replace(/[^A-Z0-9]/g, ""));
      const isRight = given.length === LENGTH && timingSafeEqual(given, Buffer.from(text));
      if (!isRight) triesLeft -= 1;
      return isRight;
    },
    spend() {
      isPending = false;
    },
  };
}
