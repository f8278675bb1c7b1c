import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import SQLite from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { openKeyFile } from "~/server/key-file";
import { DAY_MS, instantOf, later } from "~/shared/instant";
import { auditedFolder } from "../support/audited-folder";
import {
  copyOfInstallation,
  type Installation,
  newInstallation,
  refusedStart,
  startServer,
} from "../support/server";

/** An installation whose server has stopped: made once, and copied for whoever spoils it. */
let founded: Installation;

beforeAll(async () => {
  founded = await auditedFolder(1);
});

const stopped = () => copyOfInstallation(founded);

const databaseOf = ({ dataDir }: { dataDir: string }) => join(dataDir, "jiangtai.db");

/** Side by side: a start is mostly waiting. */
describe.concurrent("a start is refused by name", () => {
  it("names every variable that is wrong, in both languages", async () => {
    const { code, output } = await refusedStart({
      env: {
        PORT: "70000",
        METRICS_PORT: "many",
        TLS_CERT: "cert.pem",
        PUBLIC_URL: "jiangtai",
        TRUST_PROXY: "the proxy",
        LOG_LEVEL: "loud",
      },
    });
    expect(code).toBe(2);
    for (const variable of [
      "PORT",
      "METRICS_PORT",
      "TLS_CERT",
      "PUBLIC_URL",
      "TRUST_PROXY",
      "LOG_LEVEL",
    ]) {
      expect(output).toMatch(new RegExp(`^${variable}：`, "m"));
      expect(output).toMatch(new RegExp(`^${variable} `, "m"));
    }
  });

  it("when the key file belongs to another database", async () => {
    const installation = stopped();
    rmSync(installation.keyFile);
    openKeyFile(installation.keyFile, { mayCreate: true });
    await expectRefusal({ installation }, "doesn't belong to this database", "不是这个数据库的");
  });

  it("when the key file is gone, without making another", async () => {
    const installation = stopped();
    rmSync(installation.keyFile);
    await expectRefusal({ installation }, "is missing, but the database exists", "找不到密钥文件");
    expect(() => readFileSync(installation.keyFile)).toThrow("ENOENT");
  });

  it("when the key file is damaged", async () => {
    const installation = stopped();
    writeFileSync(installation.keyFile, "jiangtai-key-1 c2hvcnQ=\n");
    await expectRefusal({ installation }, "is damaged; bring it back", "已损坏，从备份取回");
  });

  it("when the database is damaged", async () => {
    const installation = stopped();
    writeFileSync(databaseOf(installation), "these bytes are no database ".repeat(400));
    await expectRefusal({ installation }, "is damaged (SQLITE_NOTADB)", "数据库");
  });

  it("when the database is locked by another program", async () => {
    const installation = stopped();
    const other = new SQLite(databaseOf(installation));
    other.pragma("locking_mode = EXCLUSIVE");
    other.exec("BEGIN EXCLUSIVE");
    await expectRefusal({ installation }, "is locked by another program", "正被别的程序占用");
    other.close();
  });

  it("when the database is gone and the heads of its log are still there", async () => {
    const { databaseFile, dataDir, keyFile } = await auditedFolder(1);
    rmSync(databaseFile);
    await expectRefusal(
      { installation: { dataDir, keyFile } },
      "has audit heads but no database file",
      "却没有数据库文件",
    );
  });

  it("when real data would be opened as a demo, or a demo as the real thing", async () => {
    await expectRefusal({ installation: stopped(), isDemo: true }, "holds real data", "正式数据");
    await expectRefusal(
      { installation: await auditedFolder(1, { isDemo: true }) },
      "holds demo data",
      "演示数据",
    );
  });

  it("when another server uses the folder", async () => {
    const server = await startServer();
    await expectRefusal({ installation: server }, "Another server is using", "另一个服务");
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
  });

  it("when the port is in use", async () => {
    const server = await startServer();
    await expectRefusal(
      { env: { PORT: String(server.port) } },
      `Port ${server.port} is in use`,
      "已被占用",
    );
  });

  it("when the clock stands over an hour before the last entry of the log", async () => {
    const tomorrow = later(instantOf(new Date()), DAY_MS);
    const installation = await auditedFolder(1, { startAt: tomorrow });
    await expectRefusal({ installation }, "over an hour before the last audit entry", "系统时钟");
  });

  it("when the certificate can't be read", async () => {
    const env = { TLS_CERT: "no-such.pem", TLS_KEY: "no-such.key" };
    await expectRefusal({ env }, "no-such.pem can't be read", "TLS_CERT和TLS_KEY");
  });

  it("when the data folder can't be written", async () => {
    const installation = newInstallation();
    mkdirSync(dirname(installation.dataDir), { recursive: true });
    writeFileSync(installation.dataDir, "a file stands where the folder should be");
    await expectRefusal({ installation }, "can't be written", "写不进去");
  });
});

async function expectRefusal(
  options: Parameters<typeof refusedStart>[0],
  english: string,
  chinese: string,
): Promise<void> {
  const { code, output } = await refusedStart(options);
  expect(output).toContain(english);
  expect(output).toContain(chinese);
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
}
