import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text as hex: the same on the server, in a browser without a secure origin, and in a command. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Whole numbers that follow from a seed: HMAC-SHA-256 of 0, 1, 2, … under it, read as eight numbers of 32 bits
 * each, greatest byte first. `below(n)` takes the next one that is below the greatest multiple of n, so that
 * each of 0 … n - 1 is as likely as any other.
 */
export function numbersFrom(seed: string): { below(limit: number): number } {
  const key = utf8ToBytes(seed);
  let block = 0;
  let waiting: number[] = [];
  const next = (): number => {
    if (waiting.length === 0) {
      const counter = new Uint8Array(8);
      new DataView(counter.buffer).setUint32(4, block);
      block += 1;
      const view = new DataView(concatBytes(hmac(sha256, key, counter)).buffer);
      waiting = Array.from({ length: 8 }, (_, place) => view.getUint32(place * 4));
    }
    return waiting.shift() ?? 0;
  };
  return {
    below(limit) {
      const fair = Math.floor(2 ** 32 / limit) * limit;
      for (;;) {
        const number = next();
        if (number < fair) return number % limit;
      }
    },
  };
}
