import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { ROOT } from "./tool.mjs";

const CLIENT = join(ROOT, "build/client");
const IS_TEXT = /\.(?:js|css|svg|webmanifest)$/;
/** Below it, what is saved is less than what the packing adds. */
const WORTH_IT_BYTES = 1_024;
const PACKINGS = [
  { ending: ".br", pack: promisify(brotliCompress) },
  { ending: ".gz", pack: promisify(gzip) },
];

/**
 * Puts packed copies beside the scripts and style sheets of the build: packed once they are packed well, smaller by a
 * fifth than in the moment in which a page waits for them. Browsers take brotli over HTTPS only.
 */
export async function packAssets() {
  const names = readdirSync(CLIENT, { recursive: true, encoding: "utf8" });
  await Promise.all(names.filter((name) => IS_TEXT.test(name)).map(packCopies));
}

async function packCopies(name) {
  const file = join(CLIENT, name);
  const content = await readFile(file);
  if (content.length < WORTH_IT_BYTES) return;
  await Promise.all(
    PACKINGS.map(async ({ ending, pack }) => writeFile(file + ending, await pack(content))),
  );
}
