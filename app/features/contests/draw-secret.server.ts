import { createHmac } from "node:crypto";

/**
 * The secret of a draw follows from the draw's id and a key outside the database: sealed without lying anywhere,
 * and the same after a crash. 128 bits, so that nobody finds it from its digest.
 */
export function drawSecret(tokenKey: Uint8Array, drawId: string): string {
  return createHmac("sha256", tokenKey).update(`draw\n${drawId}`).digest("hex").slice(0, 32);
}
