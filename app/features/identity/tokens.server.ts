import { createHmac, timingSafeEqual } from "node:crypto";

/** No letters or digits that are mistaken for one another; 32 of them, so that five bits make one. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 12;

/** The token of an invitation link: its id and a seal that only the server can make. */
export function invitationToken(tokenKey: Uint8Array, invitationId: string): string {
  return linkToken(tokenKey, "invitation", invitationId);
}

/** The invitation a token was made for, or null when the seal is wrong. */
export function readInvitationToken(tokenKey: Uint8Array, token: string): string | null {
  return readLinkToken(tokenKey, "invitation", token);
}

/** The token of a judge's link, which is printed; nothing of it is stored. */
export function judgeLinkToken(tokenKey: Uint8Array, judgeLinkId: string): string {
  return linkToken(tokenKey, "judge-link", judgeLinkId);
}

/** The judge's link a token was made for, or null when the seal is wrong. */
export function readJudgeLinkToken(tokenKey: Uint8Array, token: string): string | null {
  return readLinkToken(tokenKey, "judge-link", token);
}

/** How a device that opens sheets by a link is known again: under a key, so that the table tells nobody its mark. */
export function judgeDeviceHash(tokenKey: Uint8Array, deviceMark: string): string {
  return seal(tokenKey, "judge-device", deviceMark).toString("hex");
}

/** The token in the code of a worker's printed paper, over what it says; nothing of it is stored. */
export function skillPaperToken(tokenKey: Uint8Array, text: string): string {
  return linkToken(tokenKey, "skill-paper", text);
}

/** What a paper's token was made over, or null when the seal is wrong. */
export function readSkillPaperToken(tokenKey: Uint8Array, token: string): string | null {
  return readLinkToken(tokenKey, "skill-paper", token);
}

function linkToken(tokenKey: Uint8Array, purpose: string, id: string): string {
  return `${id}.${seal(tokenKey, purpose, id).toString("base64url")}`;
}

function readLinkToken(tokenKey: Uint8Array, purpose: string, token: string): string | null {
  const [id = "", given = ""] = token.split(".");
  const expected = seal(tokenKey, purpose, id);
  const bytes = Buffer.from(given, "base64url");
  return bytes.length === expected.length && timingSafeEqual(bytes, expected) ? id : null;
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
