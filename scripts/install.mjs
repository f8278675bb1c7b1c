import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "./fingerprint.mjs";
import { ROOT, runNpm } from "./tool.mjs";

const STAMP = "node_modules/.jiangtai-packages";
/** npm's own note of what it put into node_modules. */
const FETCHED = "node_modules/.package-lock.json";
/** Opens a database in memory: the one package that is compiled, for one version of Node and one kind of processor. */
const OPENS_A_DATABASE = 'new (require("better-sqlite3"))(":memory:")';

/**
 * SQLite is one file of 9 MB: at the level that its package asks for, compiling it takes four times as long, and
 * what it then does is a tenth quicker at most. Compiled may be on all processors.
 */
const COMPILED_QUICKLY = {
  CFLAGS: process.env.CFLAGS ?? "-O1",
  JOBS: process.env.JOBS ?? "max",
};

/** Brings the packages and compiles what has to be, where that is still to do. Needs nothing but Node and npm. */
export async function ensureInstalled() {
  await ensureFetched();
  await ensureCompiled();
}

/** Brings the packages when they are missing or aren't those of the lock file; what has to be compiled waits. */
export async function ensureFetched() {
  const wanted = `${fingerprintOf(ROOT, ["package-lock.json"])} ${process.platform}-${process.arch}\n`;
  if (readIfThere(STAMP) === wanted) return;
  if (!isFetchedByHand(wanted)) {
    console.log(
      "安装所需的包，第一次要几分钟……  Installing packages; the first time takes minutes.",
    );
    await npm(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]);
  }
  writeFileSync(join(ROOT, STAMP), wanted);
}

/**
 * Compiles what this Node can't load as it lies there: after packages came, and after another Node was installed. It
 * keeps one processor busy for a minute or more, beside which checks and the build can go on: they need none of it.
 */
export async function ensureCompiled() {
  const { status } = spawnSync(process.execPath, ["-e", OPENS_A_DATABASE], { cwd: ROOT });
  if (status !== 0) await npm(["rebuild"], COMPILED_QUICKLY);
}

async function npm(args, env = {}) {
  const code = await runNpm(args, { env });
  if (code === 0) return;
  console.error("安装没有成功，原因见上。  The packages could not be installed; see above.");
  process.exit(code);
}

/** Whether someone ran npm here and got what the lock file says; a stamp with another content says nothing else. */
function isFetchedByHand(wanted) {
  const stamp = readIfThere(STAMP);
  if (stamp !== null && stamp.split(" ")[1] !== wanted.split(" ")[1]) return false;
  const fetched = readIfThere(FETCHED);
  if (fetched === null) return false;
  const { packages: found } = JSON.parse(fetched);
  const { packages: locked } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  return Object.entries(locked).every(
    ([path, { optional, version }]) =>
      path === "" || optional === true || found[path]?.version === version,
  );
}

function readIfThere(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
