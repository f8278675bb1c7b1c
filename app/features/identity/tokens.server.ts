import { createHmac, timingSafeEqual } from "node:crypto";

/** No letters or digits that are mistaken for one another; 32 of them, so that five bits make one. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 12;

/** The token of an invitation link: its id and a seal that only the server can make. */
export function invitationToken(tokenKey: Uint8Array, invitationId: string): string {
  return `${invitationId}.${seal(tokenKey, "invitation", invitationId).toString("base64url")}`;
}

/** The invitation a token was made for, or null when the seal is wrong. */
export function readInvitationToken(tokenKey: Uint8Array, token: string): string | null {
  const [invitationId = "", given = ""] = token.split(".");
  const expected = seal(tokenKey, "invitation", invitationId);
  const bytes = Buffer.from(given, "base64url");
  return bytes.length === expected.length && timingSafeEqual(bytes, expected) ? invitationId : null;
}

/** The code that is printed for a worker, XXXX-XXXX-XXXX: sixty bits that follow from the record's id. */
export function activationCode(tokenKey: Uint8Array, activationCodeId: string): string {
  const bytes = seal(tokenKey, "activation", activationCodeId);
  const letters = [...bytes.subarray(0, CODE_LENGTH)].map((byte) => ALPHABET[byte % 32]).join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}

/** How a typed code is found again: capitals without what stands between, under a key. */
export function activationCodeHash(tokenKey: Uint8Array, code: string): string {
  const letters = code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  return seal(tokenKey, "activation-lookup", letters).toString("hex");
}

/** Marks a device from which an account was signed in to before. */
export function deviceMark(tokenKey: Uint8Array, username: string): string {
  return seal(tokenKey, "device", username).toString("base64url");
}

function seal(tokenKey: Uint8Array, purpose: string, text: string): Buffer {
  return createHmac("sha256", tokenKey).update(`${purpose}\n${text}`).digest();
}
