import { deflateRawSync } from "node:zlib";
import { checksum } from "~/features/files/domain/checksum";

/** A part of a zip that a test packs; what it declares may be a lie. */
export interface PackedPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly declaredBytes?: number;
  readonly isEncrypted?: boolean;
}

/** A zip file byte by byte, so that tests can also make those that no program would. */
export function zipFile(parts: readonly PackedPart[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { header, name, packed } = packedPart(part);
    const local = Buffer.concat([signature(0x04034b50), header, name, packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 0]);
    entries.push(Buffer.concat([signature(0x02014b50), made, header, entry, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What the local header and the directory have in common: from the needed version to the extra field's length. */
function packedPart({ name, content, declaredBytes, isEncrypted }: PackedPart) {
  const bytes = Buffer.from(content as Uint8Array);
  const packed = deflateRawSync(bytes, { level: 9 });
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(isEncrypted ? 1 : 0, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(checksum(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(declaredBytes ?? bytes.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return { header, name: Buffer.from(name), packed };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
