import { createHmac } from "node:crypto";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export interface Totp {
  readonly secret: Buffer;
  readonly algorithm: string;
  readonly digits: number;
  readonly periodS: number;
}

/** The code that an authenticator shows for an `otpauth://totp/…` address at a moment (RFC 6238). */
export function totpCode(otpauthUri: string, atMs = Date.now()): string {
  return codeAt(readTotp(otpauthUri), atMs);
}

export function codeAt({ secret, algorithm, digits, periodS }: Totp, atMs: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 1000 / periodS)));
  const digest = createHmac(algorithm, secret).update(counter).digest();
  // RFC 4226, 5.3: the last four bits say where the 31 bits are taken.
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

function readTotp(otpauthUri: string): Totp {
  const { protocol, host, searchParams } = new URL(otpauthUri);
  if (protocol !== "otpauth:" || host !== "totp") throw new Error(`no TOTP address: ${otpauthUri}`);
  return {
    secret: fromBase32(searchParams.get("secret") ?? ""),
    algorithm: (searchParams.get("algorithm") ?? "SHA1").toLowerCase(),
    digits: Number(searchParams.get("digits") ?? 6),
    periodS: Number(searchParams.get("period") ?? 30),
  };
}

function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase().replace(/=+$/, "")]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
