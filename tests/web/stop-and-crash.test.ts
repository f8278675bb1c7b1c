import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openUnion, setUpAdministrator } from "../support/first-administrator";
import { HttpClient } from "../support/http";
import { runScript } from "../support/run-script";
import { startServer, type TestServer } from "../support/server";

describe("a server that is asked to stop", () => {
  it("finishes the request under way, and is not ready for another", async () => {
    const server = await startServer();
    const slow = slowPost(server);
    await slow.isUnderWay;
    const stopping = server.stop();
    await wait(200);
    slow.finish();
    expect(await slow.status).toBe(422);
    expect(await stopping).toBe(0);
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
    expect(existsSync(join(server.dataDir, "server.lock"))).toBe(false);
  });

  it("stops gracefully although Ctrl+C comes twice, from the terminal and from npm", async () => {
    const server = await startServer();
    const slow = slowPost(server);
    await slow.isUnderWay;
    process.kill(server.pid, "SIGINT");
    await wait(100);
    process.kill(server.pid, "SIGINT");
    await wait(100);
    slow.finish();
    expect(await slow.status).toBe(422);
    expect(await server.stop()).toBe(0);
  });

  it("writes down the head of its log", async () => {
    const server = await startServer();
    await setUpAdministrator(server);
    await server.stop();
    const env = { DATA_DIR: server.dataDir, KEY_FILE: server.keyFile };
    const { code, output } = await runScript("scripts/audit-verify.ts", env);
    expect(output).toMatch(/The log is whole: \d+ entries, and [1-9]\d* heads/);
    expect(code).toBe(0);
  });
});

describe("a server killed with -9", () => {
  it("starts again over the same folder, with everything that was acknowledged", async () => {
    const server = await startServer();
    const { client, federationId } = await setUpAdministrator(server);
    const opened = await openUnion(client, {
      federationId,
      name: "滨江镇总工会",
      key: randomUUID(),
    });
    expect(opened.status).toBe(302);
    await server.kill();

    const again = await server.restart();
    const page = await client.get(opened.location);
    expect(page.status).toBe(200);
    expect(page.text).toContain("滨江镇总工会");
    await again.stop();
  });
});

describe("a new setup code", () => {
  it("is printed at each start until there is an administrator, and only the last one counts", async () => {
    const first = await startServer();
    await first.stop();
    const second = await first.restart();
    expect(second.setupCode).not.toBe(first.setupCode);
    const client = new HttpClient(second.origin);
    const tried = await client.post("/setup", { code: first.setupCode ?? "" });
    expect(tried.status).toBe(422);
    await setUpAdministrator(second);
    await second.stop();
    const third = await second.restart();
    expect(third.setupCode).toBeNull();
  });
});

/** A form whose second half is sent when the test says so. */
function slowPost({ origin, port }: TestServer) {
  const body = "username=someone&password=";
  const post = request({
    port,
    path: "/setup",
    method: "POST",
    headers: {
      origin,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": body.length,
      expect: "100-continue",
    },
  });
  const status = new Promise<number>((resolve, reject) => {
    post.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    post.once("error", reject);
  });
  const isUnderWay = new Promise<void>((resolve) => post.once("continue", resolve));
  post.flushHeaders();
  void isUnderWay.then(() => post.write(body.slice(0, 10)));
  return { status, isUnderWay, finish: () => post.end(body.slice(10)) };
}
