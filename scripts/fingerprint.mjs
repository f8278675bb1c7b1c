import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * One hash over files and folders: names and contents, in a fixed order; what is absent counts as absent.
 * @param {string} root
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} isLeftOut
 */
export function fingerprintOf(root, paths, isLeftOut = () => false) {
  const hash = createHash("sha256");
  for (const path of paths) addTo(hash, root, path, isLeftOut);
  return hash.digest("hex");
}

function addTo(hash, root, path, isLeftOut) {
  const file = join(root, path);
  if (isLeftOut(path) || !existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort()) addTo(hash, root, `${path}/${name}`, isLeftOut);
    return;
  }
  hash.update(`${path}\0`).update(readFileSync(file)).update("\0");
}
