import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { invariant } from "~/shared/invariant";
import type { SealingKeys } from "~/shared/key-ring";

const CIPHER = "aes-256-gcm";
const HEADER = "jiangtai-file-1";
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PIECE_BYTES = 65_536;
const SEALED_PIECE_BYTES = NONCE_BYTES + PIECE_BYTES + TAG_BYTES;

/**
 * Encrypts a file in pieces of 64 KiB, each sealed with its number, whether it is the last, and the file's own
 * salt: none can be changed, left out, put elsewhere or taken from another file. `quality.md`, Security.
 */
export class FileSeal {
  private readonly salt = randomBytes(SALT_BYTES).toString("base64url");
  private readonly key: Uint8Array;
  private waiting: Buffer = Buffer.alloc(0);
  private count = 0;

  constructor(private readonly keys: SealingKeys) {
    const key = keys.byId[keys.currentId];
    invariant(key, `no key ${keys.currentId}`);
    this.key = key;
  }

  /** The line that begins the file: under which key, with which salt. */
  begin(): Buffer {
    return Buffer.from(`${HEADER} ${this.keys.currentId} ${this.salt}\n`);
  }

  /** The pieces that are full with these bytes. */
  push(bytes: Uint8Array): Buffer {
    this.waiting = Buffer.concat([this.waiting, bytes]);
    const full: Buffer[] = [];
    // One full piece always waits: it may be the last.
    while (this.waiting.length > PIECE_BYTES) {
      full.push(this.seal(this.waiting.subarray(0, PIECE_BYTES), false));
      this.waiting = this.waiting.subarray(PIECE_BYTES);
    }
    return Buffer.concat(full);
  }

  end(): Buffer {
    return this.seal(this.waiting, true);
  }

  private seal(piece: Uint8Array, isLast: boolean): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce);
    cipher.setAAD(placeOf(this.salt, this.count, isLast));
    this.count += 1;
    return Buffer.concat([nonce, cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** The id of the key that a sealed file begins with; "" where it isn't one. */
export function sealedUnder(head: Uint8Array): string {
  const [name, keyId = ""] = Buffer.from(head).toString("utf8").split(" ", 2);
  return name === HEADER ? keyId : "";
}

/** Opens a sealed file piece by piece; throws at the first that isn't what was sealed. */
export async function* openPieces(
  keys: SealingKeys,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0);
  let opener: ((piece: Buffer, isLast: boolean) => Buffer) | null = null;
  for await (const chunk of sealed) {
    waiting = Buffer.concat([waiting, chunk]);
    if (!opener) {
      const lineEnd = waiting.indexOf("\n");
      if (lineEnd < 0) continue;
      opener = openerOf(keys, waiting.toString("utf8", 0, lineEnd));
      waiting = waiting.subarray(lineEnd + 1);
    }
    while (waiting.length > SEALED_PIECE_BYTES) {
      yield opener(waiting.subarray(0, SEALED_PIECE_BYTES), false);
      waiting = waiting.subarray(SEALED_PIECE_BYTES);
    }
  }
  invariant(opener, "no sealed file");
  yield opener(waiting, true);
}

function openerOf({ byId }: SealingKeys, header: string) {
  const [name, keyId = "", salt = ""] = header.split(" ");
  const key = byId[keyId];
  invariant(name === HEADER && key, `no key ${keyId}`);
  let count = 0;
  return (piece: Buffer, isLast: boolean): Buffer => {
    const decipher = createDecipheriv(CIPHER, key, piece.subarray(0, NONCE_BYTES))
      .setAAD(placeOf(salt, count, isLast))
      .setAuthTag(piece.subarray(-TAG_BYTES));
    count += 1;
    const text = decipher.update(piece.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]);
  };
}

function placeOf(salt: string, count: number, isLast: boolean): Buffer {
  return Buffer.from(`${salt}.${count}.${isLast ? "last" : "more"}`);
}
