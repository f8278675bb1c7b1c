import { createHash, hkdfSync, randomBytes } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import type { KeyRing, SealingKeys } from "~/shared/key-ring";
import { StartProblem } from "./start-problem";

const HEADER = "jiangtai-key-1 ";
/** Derived from the master key itself; later ones have a secret of their own. */
const FIRST_SEALING_KEY = "1";
const SEALING_LINE = /^sealing-key ([1-9]\d*) ([A-Za-z0-9+/=]{44})$/;
const RETIRED_LINE = /^retired ([1-9]\d*)$/;

interface KeyFile {
  readonly master: Buffer;
  /** Secrets of the sealing keys that still open something, in order; the last one seals. */
  readonly sealing: ReadonlyMap<string, Buffer>;
  /** The highest number that was ever given. */
  readonly highest: number;
}

/** Reads the key file; makes one on the very first start, readable by its owner alone. */
export function openKeyFile(file: string, { mayCreate }: { mayCreate: boolean }): KeyRing {
  const existing = readIfThere(file);
  if (existing !== null) return ringOf(parse(existing, file));
  if (!mayCreate) throw new StartProblem("key-file-missing", { file });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const text = `${HEADER}${randomBytes(32).toString("base64")}\n`;
  writeFileSync(file, text, { mode: 0o600, flag: "wx", flush: true });
  return ringOf(parse(text, file));
}

/** Adds a sealing key, by which everything is sealed from now on; the former ones still open. */
export function addSealingKey(file: string): KeyRing {
  const text = textOf(file);
  const id = parse(text, file).highest + 1;
  return rewrite(
    file,
    `${text.trimEnd()}\nsealing-key ${id} ${randomBytes(32).toString("base64")}\n`,
  );
}

/**
 * Takes all sealing keys but the current one out. The file as it was is kept aside for backups that were made
 * before, and its name answered.
 */
export function retireSealingKeys(file: string): { keys: KeyRing; aside: string } {
  const text = textOf(file);
  const { sealing } = parse(text, file);
  const current = [...sealing.keys()].at(-1) ?? FIRST_SEALING_KEY;
  const aside = `${file}.before-${current}`;
  if (!existsSync(aside)) copyFileSync(file, aside);
  const retired = [...sealing.keys()].filter((id) => id !== current);
  const kept = text
    .trimEnd()
    .split("\n")
    .filter((line) => !retired.includes(SEALING_LINE.exec(line)?.[1] ?? ""));
  const lines = [...kept, ...retired.map((id) => `retired ${id}`)];
  return { keys: rewrite(file, `${lines.join("\n")}\n`), aside };
}

/** The new file is whole on the disk before it takes the old one's name. */
function rewrite(file: string, text: string): KeyRing {
  const keys = ringOf(parse(text, file));
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  const folder = openSync(dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
  return keys;
}

function textOf(file: string): string {
  const text = readIfThere(file);
  if (text === null) throw new StartProblem("key-file-missing", { file });
  return text;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new StartProblem("key-file-unreadable", { file });
  }
}

function parse(text: string, file: string): KeyFile {
  const [first = "", ...lines] = text.trimEnd().split("\n");
  const master = Buffer.from(first.slice(HEADER.length).trim(), "base64");
  if (!first.startsWith(HEADER) || master.length !== 32) {
    throw new StartProblem("key-file-damaged", { file });
  }
  const sealing = new Map([[FIRST_SEALING_KEY, master]]);
  let highest = Number(FIRST_SEALING_KEY);
  for (const line of lines) {
    const [, added = "", secret = ""] = SEALING_LINE.exec(line) ?? [];
    const [, retired = ""] = RETIRED_LINE.exec(line) ?? [];
    if (added === "" && retired === "") throw new StartProblem("key-file-damaged", { file });
    if (added === "") sealing.delete(retired);
    else sealing.set(added, Buffer.from(secret, "base64"));
    highest = Math.max(highest, Number(added || retired));
  }
  if (sealing.size === 0) throw new StartProblem("key-file-damaged", { file });
  return { master, sealing, highest };
}

function ringOf({ master, sealing }: KeyFile): KeyRing {
  const derive = (purpose: string) => derived(master, purpose);
  return {
    fingerprint: createHash("sha256").update(derive("fingerprint")).digest("hex").slice(0, 16),
    auditKey: derive("audit"),
    sessionSecret: derive("session").toString("base64"),
    tokenKey: derive("token"),
    valueKeys: sealingKeys(sealing, "values"),
    fileKeys: sealingKeys(sealing, "files"),
    lookupKey: derive("lookup"),
  };
}

function sealingKeys(sealing: KeyFile["sealing"], purpose: string): SealingKeys {
  const ids = [...sealing.keys()];
  return {
    currentId: ids.at(-1) ?? FIRST_SEALING_KEY,
    byId: Object.fromEntries(
      [...sealing].map(([id, secret]) => [id, derived(secret, `${purpose}-${id}`)]),
    ),
  };
}

function derived(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "jiangtai", purpose, 32));
}
