import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StartProblem } from "./start-problem";

export const MANIFEST_FILE = "manifest.json";
/** A file of the data folder itself, or one that people uploaded. */
const NAME = /^(?:[a-z0-9.-]+|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/;
const READ_BYTES = 4 * 1_048_576;

const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  keyFingerprint: z.string(),
  isDemo: z.boolean(),
  files: z.array(z.object({ name: z.string().regex(NAME), bytes: z.number(), sha256: z.string() })),
});

/** What a backup holds, from when, and under which key file it can be read. The key itself is never in it. */
export type BackupManifest = z.infer<typeof manifestSchema>;

/** The manifest of a backup, every file held against it; what is missing or damaged is named. */
export function readManifest(folder: string): BackupManifest {
  const file = join(folder, MANIFEST_FILE);
  if (!existsSync(file)) throw new StartProblem("backup-missing", { file: folder });
  const parsed = manifestSchema.safeParse(parseJson(readFileSync(file, "utf8")));
  if (!parsed.success) throw new StartProblem("backup-damaged", { file });
  for (const { name, bytes, sha256 } of parsed.data.files) {
    const path = join(folder, name);
    const found = existsSync(path) ? digestOf(path) : null;
    if (found?.bytes !== bytes || found.sha256 !== sha256) {
      throw new StartProblem("backup-damaged", { file: path });
    }
  }
  return parsed.data;
}

/** Size and SHA-256 of a file, read in pieces. */
export function digestOf(file: string): { bytes: number; sha256: string } {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(READ_BYTES);
  const descriptor = openSync(file, "r");
  let bytes = 0;
  try {
    for (;;) {
      const read = readSync(descriptor, buffer, 0, READ_BYTES, null);
      if (read === 0) return { bytes, sha256: hash.digest("hex") };
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until a file or folder is on the disk. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
