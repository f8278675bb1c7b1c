import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "./fingerprint.mjs";
import { ROOT, runNpm } from "./tool.mjs";

const STAMP = "node_modules/.jiangtai-lock";
/** npm's own note of what it put into node_modules. */
const INSTALLED = "node_modules/.package-lock.json";

/** Installs the packages when they are missing or aren't those of the lock file. Needs nothing but Node and npm. */
export async function ensureInstalled(root = ROOT) {
  const wanted = wantedStamp(root);
  if (readIfThere(join(root, STAMP)) === wanted) return;
  if (!isInstalledByHand(root)) {
    console.log(
      "安装所需的包，第一次要几分钟……  Installing packages; the first time takes minutes.",
    );
    // What has to be compiled uses all processors.
    const env = { JOBS: process.env.JOBS ?? "max" };
    const code = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"], { env });
    if (code !== 0) {
      console.error("安装没有成功，原因见上。  The packages could not be installed; see above.");
      process.exit(code);
    }
  }
  writeFileSync(join(root, STAMP), wanted);
}

/** Native packages are compiled for one Node ABI, so another Node installs anew. */
function wantedStamp(root) {
  const { platform, arch, versions } = process;
  return `${fingerprintOf(root, ["package-lock.json"])} ${platform}-${arch}-${versions.modules}\n`;
}

/** Whether someone ran npm here and got what the lock file says; a stamp with another content says nothing else. */
function isInstalledByHand(root) {
  const stamp = readIfThere(join(root, STAMP));
  if (stamp !== null && stamp.split(" ")[1] !== wantedStamp(root).split(" ")[1]) return false;
  const installed = readIfThere(join(root, INSTALLED));
  if (installed === null) return false;
  const { packages: found } = JSON.parse(installed);
  const { packages: locked } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(locked).every(
    ([path, { optional, version }]) =>
      path === "" || optional === true || found[path]?.version === version,
  );
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
