import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ChainFault } from "~/features/audit/domain/audit-chain";
import { findChainFault } from "~/features/audit/find-chain-fault.server";
import { announceConfigProblems, announceStartProblem } from "~/server/announce";
import { readHeads } from "~/server/audit-heads";
import { DATABASE_FILE, nameProblem } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import { StartProblem } from "~/server/start-problem";
import { type Config, readConfig } from "~/web/config.server";
import { type Db, openReadOnly } from "~db/connection.server";
import * as Installation from "~db/installation.queries.server";
import { faultSentences } from "./audit-fault";

const config = readConfig(process.env);
if (!config.ok) {
  announceConfigProblems(config.reason);
  process.exit(2);
}
process.exitCode = await verify(config.value).catch((error: unknown) => {
  announceStartProblem(nameProblem(error, config.value.dataDir));
  return 2;
});

/** Walks the whole log of an installation, also while its server runs; answers the exit code. */
async function verify({ dataDir, keyFile }: Config): Promise<number> {
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file)) return refuse(`找不到数据库${file}。`, `There is no database ${file}.`);
  const keys = openKeyFile(keyFile, { mayCreate: false });
  // Heads first: what is written meanwhile only makes the log longer than they say.
  const heads = readHeads(dataDir);
  const db = openReadOnly(file);
  try {
    await refuseWrongKey(db, keys.fingerprint);
    const { links, fault } = await findChainFault(db, keys.auditKey, heads);
    report(fault, links, heads.length);
    return fault ? 1 : 0;
  } finally {
    await db.destroy();
  }
}

/** With another key every entry would look changed. */
async function refuseWrongKey(db: Db, found: string): Promise<void> {
  const installation = await Installation.find(db);
  if (installation && installation.keyFingerprint !== found) {
    throw new StartProblem("key-file-wrong", { expected: installation.keyFingerprint, found });
  }
}

function report(fault: ChainFault | null, links: number, heads: number): void {
  if (fault) {
    const { zh, en } = faultSentences(fault);
    console.log(`${zh}\n${en}`);
    return;
  }
  console.log(`操作记录完整：${links}条，与数据库外记下的${heads}处相符。`);
  console.log(`The log is whole: ${links} entries, and ${heads} heads outside the database agree.`);
}

function refuse(zh: string, en: string): number {
  console.log(`${zh}\n${en}`);
  return 2;
}
