import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { KeyRing } from "~/shared/key-ring";
import { StartProblem } from "./start-problem";

const HEADER = "jiangtai-key-1 ";
const FIRST_SEALING_KEY = "1";

/** Reads the key file; makes one on the very first start, readable by its owner alone. */
export function openKeyFile(file: string, { mayCreate }: { mayCreate: boolean }): KeyRing {
  const existing = readIfThere(file);
  if (existing !== null) return ringOf(masterKeyOf(existing, file));
  if (!mayCreate) throw new StartProblem("key-file-missing", { file });
  const master = randomBytes(32);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${HEADER}${master.toString("base64")}\n`, {
    mode: 0o600,
    flag: "wx",
    flush: true,
  });
  return ringOf(master);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new StartProblem("key-file-unreadable", { file });
  }
}

function masterKeyOf(text: string, file: string): Buffer {
  const master = Buffer.from(text.slice(HEADER.length).trim(), "base64");
  if (!text.startsWith(HEADER) || master.length !== 32) {
    throw new StartProblem("key-file-damaged", { file });
  }
  return master;
}

function ringOf(master: Buffer): KeyRing {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", master, "jiangtai", purpose, 32));
  return {
    fingerprint: createHash("sha256").update(derive("fingerprint")).digest("hex").slice(0, 16),
    auditKey: derive("audit"),
    sessionSecret: derive("session").toString("base64"),
    tokenKey: derive("token"),
    valueKeys: { currentId: FIRST_SEALING_KEY, byId: { [FIRST_SEALING_KEY]: derive("values-1") } },
    fileKeys: { currentId: FIRST_SEALING_KEY, byId: { [FIRST_SEALING_KEY]: derive("files-1") } },
    lookupKey: derive("lookup"),
  };
}
