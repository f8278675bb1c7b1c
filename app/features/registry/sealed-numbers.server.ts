import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { invariant } from "~/shared/invariant";
import type { KeyRing, SealingKeys } from "~/shared/key-ring";

/** Where a sealed number lies; it can't be opened in any other place. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** What seals and finds numbers. */
export type NumberKeys = Pick<KeyRing, "valueKeys" | "lookupKey">;

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a number (AES-256-GCM) for one place: "<key id>.<base64url of nonce, text, tag>". `quality.md`, Security. */
export function sealNumber({ currentId, byId }: SealingKeys, place: SealedPlace, number: string) {
  const key = byId[currentId];
  invariant(key, `no key ${currentId}`);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(placeBytes(place));
  const sealed = Buffer.concat([nonce, cipher.update(number, "utf8"), cipher.final()]);
  return `${currentId}.${Buffer.concat([sealed, cipher.getAuthTag()]).toString("base64url")}`;
}

/** Opens what was sealed for this place; throws when it was changed, moved, or sealed under a key that is gone. */
export function openNumber({ byId }: SealingKeys, place: SealedPlace, sealed: string): string {
  const dot = sealed.indexOf(".");
  const key = byId[sealed.slice(0, dot)];
  invariant(key, `no key ${sealed.slice(0, dot)}`);
  const bytes = Buffer.from(sealed.slice(dot + 1), "base64url");
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(placeBytes(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}

/** By this a number is found again without being opened; `kind` keeps a phone from meeting a passport. */
export function lookupHash(lookupKey: Uint8Array, kind: string, number: string): string {
  return createHmac("sha256", lookupKey).update(`${kind}:${number}`).digest("base64url");
}

function placeBytes({ table, column, rowId }: SealedPlace): Buffer {
  return Buffer.from(`${table}.${column}.${rowId}`, "utf8");
}
