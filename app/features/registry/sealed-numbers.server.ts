import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { invariant } from "~/shared/invariant";
import type { KeyRing, SealingKeys } from "~/shared/key-ring";
import { numberHash } from "./domain/number-hash";

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
const NONCES_AT_ONCE = 256;
const TAG_BYTES = 16;

/** Encrypts a number (AES-256-GCM) for one place: "<key id>.<base64url of nonce, text, tag>". `quality.md`, Security. */
export function sealNumber({ currentId, byId }: SealingKeys, place: SealedPlace, number: string) {
  const key = byId[currentId];
  invariant(key, `no key ${currentId}`);
  const nonce = nextNonce();
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(placeBytes(place));
  const text = cipher.update(number, "utf8");
  const sealed = Buffer.concat([nonce, text, cipher.final(), cipher.getAuthTag()]);
  return `${currentId}.${sealed.toString("base64url")}`;
}

let drawn = Buffer.alloc(0);

/** Random bytes, never handed out twice; drawn for many at once, since a list of people seals thousands. */
function nextNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(NONCE_BYTES * NONCES_AT_ONCE);
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
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
  const hmac = createHmac("sha256", keyObjectOf(lookupKey)).update(`${kind}:${number}`);
  return numberHash(number, hmac.digest("base64url"));
}

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** Node prepares a key at each use, unless it is given as an object: a third of a hash's time. */
function keyObjectOf(key: Uint8Array): KeyObject {
  const known = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, known);
  return known;
}

function placeBytes({ table, column, rowId }: SealedPlace): Buffer {
  return Buffer.from(`${table}.${column}.${rowId}`, "utf8");
}
