import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HttpClient } from "../support/http";
import { rawRequest } from "../support/raw-request";
import { startServer, type TestServer } from "../support/server";
import { ENDPOINTS } from "./access.table";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

describe("what answers outside the routes", () => {
  it.each(ENDPOINTS)("$method $path with $status", async ({ method, path, status }) => {
    const client = new HttpClient(server.origin);
    const answer = method === "GET" ? await client.get(path) : await client.post(path, {});
    expect(answer.status).toBe(status);
  });
});

describe("the routes that the links of a page lead to", () => {
  const links = ["/unions/0190a0a0-0000-7000-8000-000000000001/edit", "/accounts", "/no/such"];

  it("are told of every section at once, kept for good, and again only by another build", async () => {
    const client = new HttpClient(server.origin);
    const version =
      /"version":\s*"(\w+)"/.exec((await client.get("/", { follow: true })).text)?.[1] ?? "";
    const query = new URLSearchParams([...links.map((link) => ["p", link]), ["version", version]]);
    const answer = await client.get(`/__manifest?${query}`);
    expect(Object.keys(JSON.parse(answer.text))).toEqual(
      expect.arrayContaining(["routes/unions.$unionId.edit", "routes/accounts._index", "routes/$"]),
    );
    expect(answer.headers.get("cache-control")).toContain("immutable");
    query.set("version", "another");
    const stale = await client.get(`/__manifest?${query}`);
    expect([stale.status, stale.headers.get("x-remix-reload-document")]).toEqual([204, "true"]);
  });
});

describe("the scripts of a page", () => {
  it("come packed as the browser takes them, are kept for good, and are the same in every packing", async () => {
    const client = new HttpClient(server.origin);
    const page = (await client.get("/", { follow: true })).text;
    const script = /\/assets\/entry\.client-[\w-]+\.js/.exec(page)?.[0] ?? "";
    const asking = async (accepted: string) => {
      const answer = await client.get(script, { headers: { "accept-encoding": accepted } });
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(answer.headers.get("vary")).toContain("Accept-Encoding");
      expect(answer.headers.get("content-type")).toContain("javascript");
      return { packing: answer.headers.get("content-encoding"), text: answer.text };
    };
    const plain = await asking("identity");
    expect(plain.packing).toBeNull();
    expect(await asking("gzip, deflate")).toEqual({ packing: "gzip", text: plain.text });
    expect(await asking("gzip, deflate, br")).toEqual({ packing: "br", text: plain.text });
  });

  it("are not sent again to who has them", async () => {
    // Asked by hand: fetch forbids copies as soon as it is told of one.
    const ask = (header: string) =>
      rawRequest(server.port, [`GET /sw.js HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`]);
    const first = await ask("Connection: close");
    expect(first).toMatch(/^HTTP\/1\.1 200 /);
    const tag = /^etag: (.+)\r$/im.exec(first)?.[1];
    const second = await ask(`If-None-Match: ${tag}\r\nConnection: close`);
    expect(second).toMatch(/^HTTP\/1\.1 304 /);
  });
});
