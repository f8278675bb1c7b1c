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
