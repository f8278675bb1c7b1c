import { createHmac, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { invariant } from "~/shared/invariant";
import type { KeyRing } from "~/shared/key-ring";
import { accept, type Result, refuse } from "~/shared/result";
import { type FileKind, HEAD_BYTES, kindOf } from "./domain/file-kind";
import { type FileFault, type FileRules, faultOfFile } from "./domain/file-rules";
import { FileSeal, openPieces, sealedUnder } from "./file-cipher.server";

/** Where files lie, and what seals and names them. */
export interface FileStore {
  readonly folder: string;
  readonly keys: Pick<KeyRing, "fileKeys" | "lookupKey">;
}

/** A file on the disk that no row lists yet. */
export interface StoredFile {
  /** Keyed SHA-256 of the content: its name on the disk. */
  readonly digest: string;
  readonly kind: FileKind;
  readonly sizeBytes: number;
}

const PARTIAL = ".partial";

/**
 * Takes a file in as it arrives, sealing while it reads, and keeps it under the hash of its content: the same
 * content twice is one file. It lies synced on the disk, with its folder, before this answers.
 */
export async function receiveFile(
  store: FileStore,
  source: AsyncIterable<Uint8Array>,
  rules: FileRules,
): Promise<Result<StoredFile, FileFault | "disk-full">> {
  await mkdir(store.folder, { recursive: true, mode: 0o700 });
  const partial = join(store.folder, randomBytes(12).toString("hex") + PARTIAL);
  try {
    const taken = await writeSealed(store, partial, source, rules);
    const fault = faultOfFile(taken, rules);
    if (fault) return refuse(fault);
    await moveIn(store.folder, partial, taken.digest);
    const kind = kindOf(taken.head.subarray(0, HEAD_BYTES));
    invariant(kind, "a file without fault has a kind");
    return accept({ digest: taken.digest, kind, sizeBytes: taken.bytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") return refuse("disk-full");
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
}

/** The content of a file, checked piece by piece, and against its name at the end. */
async function* readStored({ folder, keys }: FileStore, digest: string): AsyncGenerator<Buffer> {
  const name = digestOf(keys.lookupKey);
  const sealed = createReadStream(join(folder, digest.slice(0, 2), digest));
  for await (const piece of openPieces(keys.fileKeys, sealed)) {
    name.update(piece);
    yield piece;
  }
  invariant(name.digest("hex") === digest, `file ${digest} is another`);
}

/** The whole content of a file. */
export async function readWhole(store: FileStore, digest: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readStored(store, digest)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Takes away what uploads left that never ended; for the start, when none is under way. */
export async function clearPartialFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.endsWith(PARTIAL)) await rm(join(folder, name), { force: true });
  }
}

/** What is over the limit is read to its end and dropped, so that the form can answer. */
async function writeSealed(
  { keys }: FileStore,
  path: string,
  source: AsyncIterable<Uint8Array>,
  { limitBytes }: FileRules,
) {
  const seal = new FileSeal(keys.fileKeys);
  const name = digestOf(keys.lookupKey);
  const heads: Uint8Array[] = [];
  let bytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    await file.write(seal.begin());
    for await (const chunk of source) {
      if (bytes < HEAD_BYTES) heads.push(chunk);
      bytes += chunk.length;
      if (bytes > limitBytes) continue;
      name.update(chunk);
      await writeAll(file, seal.push(chunk));
    }
    await writeAll(file, seal.end());
    await file.sync();
  } finally {
    await file.close();
  }
  return { head: Buffer.concat(heads), bytes, digest: name.digest("hex") };
}

/** Every file that lies sealed on the disk under another key than the current one. */
export async function* findStoredOtherwise({ folder, keys }: FileStore): AsyncGenerator<string> {
  for await (const { digest, keyId } of findAllSealed(folder)) {
    if (keyId !== keys.fileKeys.currentId) yield digest;
  }
}

/** The ids of the keys that files in a folder are sealed under. */
export async function findFileKeyIds(folder: string): Promise<string[]> {
  const ids = new Set<string>();
  for await (const { keyId } of findAllSealed(folder)) ids.add(keyId);
  return [...ids];
}

async function* findAllSealed(folder: string) {
  const shelves = (await readdir(folder).catch(() => [])).filter((name) => SHELF.test(name));
  for (const shelf of shelves.sort()) {
    for (const digest of (await readdir(join(folder, shelf))).sort()) {
      yield { digest, keyId: await keyIdOf(join(folder, shelf, digest)) };
    }
  }
}

/** Takes files away that nothing stands for, unless they came within the time that a form may still need for its row. */
export async function clearUnlisted(
  { folder }: Pick<FileStore, "folder">,
  findStanding: (digests: readonly string[]) => Promise<ReadonlySet<string>>,
  before: number,
): Promise<void> {
  const shelves = (await readdir(folder).catch(() => [])).filter((name) => SHELF.test(name));
  for (const shelf of shelves) {
    const digests = await readdir(join(folder, shelf));
    const standing = await findStanding(digests);
    for (const digest of digests) {
      const path = join(folder, shelf, digest);
      if (!standing.has(digest) && (await stat(path)).mtimeMs < before) await rm(path);
    }
  }
}

const SHELF = /^[0-9a-f]{2}$/;

async function keyIdOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return sealedUnder(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Seals a file under the current key. The old one gives way only when the new one is whole on the disk. */
export async function resealFile(store: FileStore, digest: string): Promise<void> {
  const partial = join(store.folder, randomBytes(12).toString("hex") + PARTIAL);
  try {
    const rules = { limitBytes: Number.POSITIVE_INFINITY, kinds: [] };
    await writeSealed(store, partial, readStored(store, digest), rules);
    await moveIn(store.folder, partial, digest);
  } finally {
    await rm(partial, { force: true });
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  if (bytes.length > 0) await file.writeFile(bytes);
}

async function moveIn(folder: string, partial: string, digest: string): Promise<void> {
  const shelf = join(folder, digest.slice(0, 2));
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  await rename(partial, join(shelf, digest));
  for (const path of [shelf, folder]) {
    const handle = await open(path, "r");
    await handle.sync();
    await handle.close();
  }
}

/** Keyed, so that a stolen database doesn't tell which known files were here. */
function digestOf(lookupKey: Uint8Array) {
  return createHmac("sha256", lookupKey).update("file:");
}
