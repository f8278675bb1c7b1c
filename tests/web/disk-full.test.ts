import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openUnion, setUpAdministrator } from "../support/first-administrator";
import { newInstallation, refusedStart, startServer } from "../support/server";

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

describe.skipIf(!hasSmallDisks)("a full disk (needs Linux with user namespaces)", () => {
  function installation() {
    const made = newInstallation();
    mkdirSync(made.dataDir, { recursive: true });
    return made;
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
    const server = await startServer({ installation: installation(), command: onDiskOf(4_500) });
    const { client, federationId } = await setUpAdministrator(server);
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
});
