import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openKeyFile } from "~/server/key-file";
import { openUnion, PASSWORD, setUpAdministrator, signIn } from "../support/first-administrator";
import { HttpClient } from "../support/http";
import { temporaryFolder } from "../support/launch";
import { runScript } from "../support/run-script";
import { newInstallation, startServer, type TestServer } from "../support/server";

const FORTY = 40;
let server: TestServer;
let client: HttpClient;
let federationId: string;
let backup: string;
let acknowledgedBefore: readonly string[];

/** A backup taken while unions were being opened. */
beforeAll(async () => {
  server = await startServer();
  ({ client, federationId } = await setUpAdministrator(server));
  const before = await openUnions("前", FORTY);
  const during = openUnions("中", FORTY);
  backup = join(temporaryFolder(), "backup");
  const { code, output } = await runScript(
    "scripts/backup.ts",
    { DATA_DIR: server.dataDir, KEY_FILE: server.keyFile },
    ["--out", backup],
  );
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining("Backed up to") });
  await during;
  acknowledgedBefore = before;
});

/** Opens so many unions one after another; answers the names that were acknowledged. */
async function openUnions(prefix: string, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const name = `${prefix}${number}镇总工会`;
    const { status } = await openUnion(client, { federationId, name, key: randomUUID() });
    if (status === 302) names.push(name);
  }
  return names;
}

function restoreTo(installation: { dataDir: string; keyFile: string }, from = backup) {
  const env = { DATA_DIR: installation.dataDir, KEY_FILE: installation.keyFile };
  return runScript("scripts/restore.ts", env, ["--from", from]);
}

describe("the restore drill", () => {
  it("brings back everything acknowledged before the backup, and the server starts on it", async () => {
    const { dataDir } = newInstallation();
    const { code, output } = await restoreTo({ dataDir, keyFile: server.keyFile });
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining("the log is whole"),
    });

    const restored = await startServer({ installation: { dataDir, keyFile: server.keyFile } });
    expect(restored.setupCode).toBeNull();
    const administrator = new HttpClient(restored.origin);
    await signIn(administrator, "fang", PASSWORD);
    const pages = [1, 2].map((page) => administrator.get(`/unions?kind=town&page=${page}`));
    const shown = (await Promise.all(pages)).map(({ text }) => text).join("");
    expect(acknowledgedBefore.filter((name) => !shown.includes(name))).toEqual([]);
    await restored.stop();
  });

  it("refuses a wrong key by its id", async () => {
    const other = newInstallation();
    const { fingerprint } = openKeyFile(other.keyFile, { mayCreate: true });
    const { code, output } = await restoreTo(other);
    expect(code).toBe(1);
    expect(output).toContain(`the file is ${fingerprint}`);
  });

  it("overwrites no installation", async () => {
    const { code, output } = await restoreTo(server);
    expect(code).toBe(1);
    expect(output).toMatch(/holds a database already|Another server is using/);
  });

  it("refuses a backup with a changed file, and leaves nothing behind", async () => {
    const damaged = join(temporaryFolder(), "damaged");
    const copied = await runScript(
      "scripts/backup.ts",
      { DATA_DIR: server.dataDir, KEY_FILE: server.keyFile },
      ["--out", damaged],
    );
    expect(copied.code).toBe(0);
    appendFileSync(join(damaged, "jiangtai.db"), "x");
    const { dataDir } = newInstallation();
    const { code, output } = await restoreTo({ dataDir, keyFile: server.keyFile }, damaged);
    expect(code).toBe(1);
    expect(output).toContain("doesn't match its manifest");
    expect(() => readFileSync(join(dataDir, "jiangtai.db"))).toThrow("ENOENT");
  });

  it("refuses a folder that is no backup, and a backup over an older one", async () => {
    const empty = temporaryFolder();
    writeFileSync(join(empty, "note.txt"), "nothing");
    const nothing = await restoreTo(
      { dataDir: newInstallation().dataDir, keyFile: server.keyFile },
      empty,
    );
    expect(nothing.output).toContain("There is no backup in");
    const again = await runScript(
      "scripts/backup.ts",
      { DATA_DIR: server.dataDir, KEY_FILE: server.keyFile },
      ["--out", backup],
    );
    expect(again.output).toContain("exists already");
  });

  it("keeps the keys out of the backup", () => {
    const key = readFileSync(server.keyFile, "utf8").trim().split(" ").at(-1) ?? "";
    for (const name of ["jiangtai.db", "audit-heads", "manifest.json"]) {
      expect(readFileSync(join(backup, name)).includes(key)).toBe(false);
    }
  });
});
