import { TableRefused } from "./table";

/** How the text of a csv file is written, by the names that `TextDecoder` knows. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const HEAD_BYTES = 64 * 1024;
const PIECE_BYTES = 256 * 1024;
/** Files in other double-byte encodings are legal GB18030 too, but most of their pairs lie outside of everyday characters. */
const LEAST_EVERYDAY_SHARE = 0.6;

/** Finds the encoding by the mark at the beginning, the place of zero bytes, and what decodes. Refused: `not-a-table`, `unknown-encoding`. */
export function textEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodable(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodable(bytes, "utf-16be");
  const zeros = zeroPlaces(bytes.subarray(0, HEAD_BYTES));
  if (zeros.even > 0 && zeros.odd > 0) throw new TableRefused("not-a-table");
  if (zeros.odd > 0) return decodable(bytes, "utf-16le");
  if (zeros.even > 0) return decodable(bytes, "utf-16be");
  if (decodes(bytes, "utf-8")) return "utf-8";
  if (everydayShare(bytes) < LEAST_EVERYDAY_SHARE) throw new TableRefused("unknown-encoding");
  return decodable(bytes, "gb18030");
}

/** The text piece by piece, without the mark at the beginning. */
export function* decodedPieces(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true });
  }
  yield decoder.decode();
}

function decodable(bytes: Uint8Array, encoding: TextEncoding): TextEncoding {
  if (!decodes(bytes, encoding)) throw new TableRefused("unknown-encoding");
  return encoding;
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    for (const piece of decodedPieces(bytes, encoding)) {
      if (piece.includes("\0")) throw new TableRefused("not-a-table");
    }
    return true;
  } catch (error) {
    if (error instanceof TableRefused) throw error;
    return false;
  }
}

function zeroPlaces(head: Uint8Array): { even: number; odd: number } {
  const places = { even: 0, odd: 0 };
  head.forEach((byte, index) => {
    if (byte === 0) places[index % 2 === 0 ? "even" : "odd"] += 1;
  });
  return places;
}

/** The share of hanzi and symbols of GB 2312, and of characters of four bytes, which no other encoding has. */
function everydayShare(bytes: Uint8Array): number {
  let characters = 0;
  let everyday = 0;
  for (let at = 0; at < bytes.length - 1; at += 1) {
    const lead = bytes[at] as number;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] as number;
    const isLong = isDigit(trail) && (bytes[at + 2] ?? 0) >= 0x81 && isDigit(bytes[at + 3] ?? 0);
    const isInGb2312 = (lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa3);
    characters += 1;
    if (isLong || (isInGb2312 && trail >= 0xa1)) everyday += 1;
    at += isLong ? 3 : 1;
  }
  return characters === 0 ? 1 : everyday / characters;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
