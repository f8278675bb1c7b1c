import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HttpClient } from "../support/http";
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
