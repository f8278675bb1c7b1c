import { createInflateRaw } from "node:zlib";
import { crc32 } from "./crc-32.server";
import { type TableLimits, TableRefused } from "./domain/table";
import { type XmlListener, xmlScanner } from "./domain/xml-scanner";
import type { ZipPart } from "./domain/zip-directory";

const PIECE_BYTES = 128 * 1024;

/** What one reading of a workbook may still unpack, over all of its parts. */
export interface UnpackBudget {
  readonly limits: TableLimits;
  readonly packedBytes: number;
  unpackedBytes: number;
}

/** Reads a part piece by piece into a listener; after each piece whoever waits may take what was heard. */
export async function* readPart(
  bytes: Uint8Array,
  part: ZipPart,
  budget: UnpackBudget,
  listener: XmlListener,
): AsyncGenerator<void> {
  const scanner = xmlScanner(listener);
  for await (const piece of partText(bytes, part, budget)) {
    scanner.push(piece);
    yield;
  }
  scanner.end();
  yield;
}

/** The text of a part piece by piece. */
export async function* partText(
  bytes: Uint8Array,
  part: ZipPart,
  budget: UnpackBudget,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of unpackedPieces(bytes, part, budget)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    yield decoded(decoder, piece);
  }
  if (!decoder) throw new TableRefused("damaged");
  yield decoded(decoder);
}

/** What a part holds, as long as it keeps to what its directory declares and to what may be unpacked at all. */
async function* unpackedPieces(
  bytes: Uint8Array,
  part: ZipPart,
  budget: UnpackBudget,
): AsyncGenerator<Uint8Array> {
  allow(budget, part.unpackedBytes);
  let count = 0;
  let sum = 0;
  try {
    for await (const piece of rawPieces(bytes, part)) {
      count += piece.length;
      if (count > part.unpackedBytes) throw new TableRefused("damaged");
      budget.unpackedBytes += piece.length;
      allow(budget, 0);
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw error instanceof TableRefused ? error : new TableRefused("damaged");
  }
  if (count !== part.unpackedBytes || sum !== part.checksum) throw new TableRefused("damaged");
}

async function* rawPieces(bytes: Uint8Array, part: ZipPart): AsyncGenerator<Uint8Array> {
  const packed = bytes.subarray(part.start, part.start + part.packedBytes);
  if (!part.isPacked) {
    for (let at = 0; at < packed.length; at += PIECE_BYTES) {
      yield packed.subarray(at, at + PIECE_BYTES);
    }
    return;
  }
  const inflater = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflater.end(packed);
  yield* inflater as AsyncIterable<Buffer>;
}

/** Both what a part declares and what really came out is held against the limits. */
function allow({ limits, packedBytes, unpackedBytes }: UnpackBudget, declared: number): void {
  const bytes = unpackedBytes + declared;
  const isTooMuch =
    bytes > limits.inflatedBytes ||
    (bytes > limits.ratioFromBytes && bytes > packedBytes * limits.inflatedRatio);
  if (isTooMuch) throw new TableRefused("too-much-inflated", { limit: limits.inflatedBytes });
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
  return piece[0] === 0xfe && piece[1] === 0xff ? "utf-16be" : "utf-8";
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new TableRefused("damaged");
  }
}
