/** A part as it stands packed in a zip that is written. */
export interface WrittenPart {
  readonly name: string;
  readonly isPacked: boolean;
  readonly packed: Uint8Array;
  readonly unpackedBytes: number;
  readonly checksum: number;
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const NEEDED_VERSION = 20;
/** 1 January 1980, the first day that a zip can name: the same parts always make the same file. */
const FIRST_DAY = 0x0021;

/** A zip of packed parts, in pieces to be joined. */
export function zipPieces(parts: readonly WrittenPart[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    const local = header(part, name.length, null);
    directory.push(header(part, name.length, offset), name);
    pieces.push(local, name, part.packed);
    offset += local.length + name.length + part.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return [...pieces, ...directory, directoryEnd(parts.length, size, offset)];
}

/** The header before a part, or with an offset its entry in the directory: the same figures after another beginning. */
function header(part: WrittenPart, nameBytes: number, offset: number | null): Uint8Array {
  const view = new DataView(new ArrayBuffer(offset === null ? 30 : 46));
  view.setUint32(0, offset === null ? 0x04034b50 : 0x02014b50, true);
  const start = offset === null ? 4 : 6;
  if (offset !== null) {
    view.setUint16(4, NEEDED_VERSION, true);
    view.setUint32(42, offset, true);
  }
  view.setUint16(start, NEEDED_VERSION, true);
  view.setUint16(start + 2, UTF8_NAMES, true);
  view.setUint16(start + 4, part.isPacked ? DEFLATED : 0, true);
  view.setUint16(start + 8, FIRST_DAY, true);
  view.setUint32(start + 10, part.checksum, true);
  view.setUint32(start + 14, part.packed.length, true);
  view.setUint32(start + 18, part.unpackedBytes, true);
  view.setUint16(start + 22, nameBytes, true);
  return new Uint8Array(view.buffer);
}

function directoryEnd(count: number, size: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}
