import { TableRefused } from "./table";

/** A part of a zip file as its directory declares it: where it starts, how long it is packed and unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly isPacked: boolean;
  readonly start: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly checksum: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MOST_COMMENT_BYTES = 65_535;
const MOST_PARTS = 10_000;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a zip by name. Refused: `damaged`, `password-protected` and, for ways of packing no workbook has, `not-a-table`. */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0 || count > MOST_PARTS) throw new TableRefused("damaged");
  const parts = new Map<string, ZipPart>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new TableRefused("damaged");
    }
    const part = partAt(bytes, view, at);
    if (parts.has(part.name)) throw new TableRefused("damaged");
    parts.set(part.name, part);
    at += ENTRY_BYTES + nameAndExtraBytes(view, at);
  }
  return parts;
}

function directoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new TableRefused("damaged");
}

function nameAndExtraBytes(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (isEncrypted) throw new TableRefused("password-protected");
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) throw new TableRefused("not-a-table");
  const nameBytes = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(
    bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
  );
  const packedBytes = view.getUint32(at + 20, true);
  return {
    name: name.replaceAll("\\", "/").replace(/^\//, ""),
    isPacked: method === DEFLATED,
    start: partStart(view, view.getUint32(at + 42, true), packedBytes),
    packedBytes,
    unpackedBytes: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
  };
}

/** Where the bytes of a part begin: its local header may have another length than the directory says. */
function partStart(view: DataView, header: number, packedBytes: number): number {
  const isWhole =
    header + LOCAL_BYTES <= view.byteLength && view.getUint32(header, true) === LOCAL_HEADER;
  if (!isWhole) throw new TableRefused("damaged");
  const start =
    header + LOCAL_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedBytes > view.byteLength) throw new TableRefused("damaged");
  return start;
}
