import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openUnion, setUpAdministrator } from "../support/first-administrator";
import { applyImport, confirmColumns, uploadList } from "../support/import-over-http";
import { newInstallation, refusedStart, startServer, type TestServer } from "../support/server";

/** Runs a program where DATA_DIR is a disk of its own of so many kilobytes; needs no rights but a user namespace. */
const onDiskOf = (kilobytes: number) => [
  "unshare",
  "-Urm",
  "sh",
  "-c",
  `mount -t tmpfs -o size=${kilobytes}k none "$DATA_DIR" && exec "$@"`,
  "sh",
];

const [program = "", ...args] = onDiskOf(64);
const hasSmallDisks =
  spawnSync(program, [...args, "true"], { env: { ...process.env, DATA_DIR: "/mnt" } }).status === 0;

/** More than a new installation needs. */
const AMPLE_KILOBYTES = 32_000;

/** The server moves its log into the database by itself for a moment after its last write. */
const SETTLED_AFTER_MS = 500;
const PIECE_BYTES = 65_536;

/** Leaves so much of the server's own disk, once it takes no more by itself; only that process sees the disk. */
async function fillDisk({ pid, dataDir }: TestServer, leftKilobytes: number): Promise<void> {
  const disk = join(`/proc/${pid}/root`, dataDir);
  const free = () => {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize;
  };
  for (let before = -1; before !== free(); await wait(SETTLED_AFTER_MS)) before = free();
  const filler = openSync(join(disk, "filler"), "w");
  for (;;) {
    const over = free() - leftKilobytes * 1_024;
    if (over <= 0) break;
    writeSync(filler, Buffer.alloc(Math.min(over, PIECE_BYTES)));
  }
  closeSync(filler);
}

describe.skipIf(!hasSmallDisks)("a full disk (needs Linux with user namespaces)", () => {
  function installation() {
    const made = newInstallation();
    mkdirSync(made.dataDir, { recursive: true });
    return made;
  }

  /** A server with an administrator, on a disk that has so many kilobytes left. */
  async function serverWithRoom(kilobytes: number) {
    const command = onDiskOf(AMPLE_KILOBYTES);
    const server = await startServer({ installation: installation(), command });
    const known = await setUpAdministrator(server);
    await fillDisk(server, kilobytes);
    return { server, ...known };
  }

  it("refuses the start by name", async () => {
    const { code, output } = await refusedStart({
      installation: installation(),
      command: onDiskOf(64),
    });
    expect(output).toContain("The disk is full");
    expect(output).toContain("磁盘已满");
    expect(code).toBe(1);
  });

  it("refuses writes whole, keeps what was acknowledged, and leaves the server reading", async () => {
    const { server, client, federationId } = await serverWithRoom(300);
    const opened: string[] = [];
    let refusal = null;
    for (let count = 1; !refusal && count <= 500; count += 1) {
      const name = `第${count}镇总工会${"长".repeat(60)}`;
      const answer = await openUnion(client, { federationId, name, key: randomUUID() });
      if (answer.status === 302) opened.push(answer.location);
      else refusal = answer;
    }
    expect(refusal?.status).toBe(507);
    expect(refusal?.text).toContain("磁盘");
    expect(opened.length).toBeGreaterThan(0);
    for (const path of opened.slice(-3)) expect((await client.get(path)).status).toBe(200);
    expect((await client.get("/unions")).text).not.toContain(`第${opened.length + 1}镇总工会`);
    expect(await server.stop()).toBe(0);
  });

  it.each([
    ["checked", { room: 2_700, rows: 12_000 }],
    ["applied", { room: 2_400, rows: 4_000 }],
  ])("stops a list that is %s, says so, and keeps what was written", async (phase, size) => {
    const { server, client, federationId: unionId } = await serverWithRoom(size.room);
    const people = Array.from(
      { length: size.rows },
      (_, nth) => `端木春,199${String(nth).padStart(8, "0")}`,
    );
    const path = await uploadList(client, {
      unionId,
      content: `姓名,手机号\n${people.join("\n")}\n`,
    });
    await confirmColumns(client, path, { name: 0, phone: 1 });
    if (phase === "applied") {
      expect((await client.get(path)).text).toContain("等确认导入");
      await applyImport(client, path);
    }
    const stopped = (await client.get(path)).text;
    expect(stopped).toContain("已停下");
    expect(stopped).toContain("磁盘已满，停在了半路");
    const written = /已写入<\/span><span[^>]*>(\d+)/.exec(stopped)?.[1] ?? "0";
    expect((await client.get("/workers")).text).toMatch(new RegExp(`>${written}人<`));
    if (phase === "applied") expect(Number(written)).toBeGreaterThan(0);
    expect(await server.stop()).toBe(0);
  });
});
