import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sealWith } from "~/features/audit/audit-seal.server";
import { openKeyFile } from "~/server/key-file";
import { type AuditedFolder, auditedFolder } from "../support/audited-folder";
import { runScript } from "../support/run-script";
import { changeEntry, closeGap, cutTail, removeEntry, rewrite } from "../support/tamper";

function verify(folder: AuditedFolder) {
  const env = { DATA_DIR: folder.dataDir, KEY_FILE: folder.keyFile };
  return runScript("scripts/audit-verify.ts", env);
}

describe.concurrent("npm run audit:verify", () => {
  it("says that a whole log is whole", async () => {
    const { code, output } = await verify(await auditedFolder(5));
    expect({ code, output }).toEqual({
      code: 0,
      output:
        "操作记录完整：5条，与数据库外记下的1处相符。\n" +
        "The log is whole: 5 entries, and 1 heads outside the database agree.\n",
    });
  });

  it.each([
    [
      "a changed entry",
      (folder: AuditedFolder) => changeEntry(folder.databaseFile, 3),
      "Entry 3 was changed after it was written.",
    ],
    [
      "a removed entry",
      (folder: AuditedFolder) => removeEntry(folder.databaseFile, 2),
      "Entry 2 is missing: the next one found is 3.",
    ],
    [
      "a gap that was closed",
      (folder: AuditedFolder) => closeGap(folder.databaseFile, 2),
      "Entry 2 does not carry the one before it.",
    ],
    [
      "a tail cut off",
      (folder: AuditedFolder) => cutTail(folder.databaseFile, 3),
      "The end of the log was cut off: entries 4 to 5 are gone.",
    ],
    [
      "a log sealed anew with the key",
      (folder: AuditedFolder) => rewrite(folder.databaseFile, 2, sealWith(folder.keys.auditKey)),
      "The log was rewritten: entry 5 differs from the head kept outside the database.",
    ],
  ])("names %s", async (_what, tamper, sentence) => {
    const folder = await auditedFolder(5);
    tamper(folder);
    const { code, output } = await verify(folder);
    expect({ code, english: output.split("\n")[1] }).toEqual({ code: 1, english: sentence });
  });

  it("names a wrong key file instead of calling every entry changed", async () => {
    const folder = await auditedFolder(1);
    rmSync(folder.keyFile);
    openKeyFile(folder.keyFile, { mayCreate: true });
    const { code, output } = await verify(folder);
    expect(code).toBe(2);
    expect(output).toContain("The key file doesn't belong to this database");
  });

  it("makes neither a key nor a database where there is none", async () => {
    const folder = await auditedFolder(1);
    rmSync(folder.databaseFile);
    const { code, output } = await verify(folder);
    expect(code).toBe(2);
    expect(output).toContain("There is no database");
  });
});
