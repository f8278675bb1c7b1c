import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { setUpAdministrator } from "../support/first-administrator";
import { HttpClient } from "../support/http";
import { rawRequest } from "../support/raw-request";
import { startServer, type TestServer } from "../support/server";

const MEBIBYTE = 1_048_576;
const FOREIGN_SITE = "https://elsewhere.example";
let server: TestServer;
let administrator: HttpClient;

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: "info" } });
  administrator = (await setUpAdministrator(server)).client;
});

describe("a body over its limit", () => {
  const head = (...headers: readonly string[]) =>
    [
      "POST /sign-in HTTP/1.1",
      `Host: localhost:${server.port}`,
      `Origin: ${server.origin}`,
      "Content-Type: application/x-www-form-urlencoded",
      ...headers,
      "",
      "",
    ].join("\r\n");

  it("is refused by its announcement, in both languages", async () => {
    const answer = await rawRequest(server.port, [head(`Content-Length: ${2 * MEBIBYTE}`)]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("What was sent is over 1 MB and was not saved.");
    expect(answer).toContain("提交的内容超过1MB，没有保存。");
  });

  it("is refused while it comes in pieces that announce nothing", async () => {
    const piece = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const pieces = [head("Transfer-Encoding: chunked"), ...Array<string>(64).fill(piece)];
    const answer = await rawRequest(server.port, pieces);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("提交的内容超过1MB，没有保存。");
  });

  it("is refused so that also who first sends all of it reads why", async () => {
    const answer = await administrator.post("/sign-in", { username: "x".repeat(8 * MEBIBYTE) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain("提交的内容超过1MB，没有保存。");
  });

  it("leaves the server answering others", async () => {
    const answer = await new HttpClient(server.origin).get("/sign-in");
    expect(answer.status).toBe(200);
  });
});

describe("a form that comes from another site", () => {
  it.each([
    ["a foreign Origin", { origin: FOREIGN_SITE }],
    ["an Origin that hides itself", { origin: "null" }],
    ["our name on another port", { origin: "http://localhost:1" }],
  ])("is refused with %s", async (_what, headers) => {
    const answer = await administrator.post("/sign-out", {}, { headers });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("This request came from another site");
    expect((await administrator.get("/home")).status).toBe(200);
  });

  it("is refused by what the browser says of it where it names no Origin", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const answer = await rawRequest(server.port, [
        `POST /sign-out HTTP/1.1\r\nHost: localhost:${server.port}\r\nSec-Fetch-Site: ${site}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      ]);
      expect(answer, site).toMatch(/^HTTP\/1\.1 403 /);
    }
  });

  it("is not made ours by forged forwarding headers", async () => {
    const answer = await administrator.post(
      "/sign-out",
      {},
      {
        headers: {
          origin: FOREIGN_SITE,
          "x-forwarded-host": "elsewhere.example",
          "x-forwarded-proto": "https",
        },
      },
    );
    expect(answer.status).toBe(403);
  });
});

describe("a forged forwarded address", () => {
  it("makes nothing secure and moves nobody elsewhere", async () => {
    const answer = await new HttpClient(server.origin).get("/home", {
      headers: {
        "x-forwarded-for": "203.0.113.9",
        "x-forwarded-host": "elsewhere.example",
        "x-forwarded-proto": "https",
      },
    });
    expect(answer.headers.get("location")).not.toContain("elsewhere.example");
    expect(answer.headers.get("strict-transport-security")).toBeNull();
  });

  it("is not written to the log, nor is any address, name or query", async () => {
    const stranger = new HttpClient(server.origin, { "x-forwarded-for": "203.0.113.9" });
    await stranger.post("/sign-in?returnTo=%2Fsecret-place", {
      username: "someone-by-name",
      password: "a-password-typed",
    });
    const log = server.output();
    expect(log).toContain('"path":"/sign-in"');
    for (const word of [
      "203.0.113.9",
      "127.0.0.1",
      "someone-by-name",
      "a-password-typed",
      "secret-place",
      "方明",
    ]) {
      expect(log).not.toContain(word);
    }
  });
});

describe("an address that leads nowhere", () => {
  it.each([
    "/no-such-page",
    "/assets/no-such-file.js",
    "/unions/0190b2e0-0000-7000-8000-000000000000",
  ])("is answered 404: %s", async (path) => {
    expect((await administrator.get(path)).status).toBe(404);
  });

  it.each([
    "/%c0%ae%c0%ae/etc/passwd",
    "/..%2f..%2fpackage.json",
    "/assets/..%2f..%2fserver/main.js",
  ])("opens no file outside the site: %s", async (path) => {
    const answer = await administrator.get(path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.text).not.toContain("better-sqlite3");
  });
});

describe("every page", () => {
  it("carries the headers that browsers are to obey", async () => {
    const { headers } = await administrator.get("/home");
    expect(headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  });
});

describe("a page that anyone may read", () => {
  const PAGES = ["/", "/notices", "/results", "/public/contests", "/public/contests/calendar"];
  const INLINE = /<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;
  const visitor = () => new HttpClient(server.origin);

  it.each(PAGES)(
    "is a copy that allows its own scripts and holds no form that writes: %s",
    async (path) => {
      const { status, headers, text } = await visitor().get(path);
      expect([status, headers.has("etag")]).toEqual([200, true]);
      const scripts = [...text.matchAll(INLINE)].map(([, script = ""]) => script);
      const hashes = scripts.map((script) => createHash("sha256").update(script).digest("base64"));
      expect(hashes.length).toBeGreaterThan(1);
      const allowed = `script-src 'self' ${hashes.map((hash) => `'sha256-${hash}'`).join(" ")};`;
      expect(headers.get("content-security-policy")).toContain(allowed);
      expect(text).not.toMatch(/method="post"|nonce="[^"]|idempotencyKey/i);
    },
  );

  it("is drawn for whoever is signed in, and is never a copy", async () => {
    for (const path of PAGES.slice(1)) {
      const { status, headers, text } = await administrator.get(path);
      expect([status, headers.has("etag")], path).toEqual([200, false]);
      expect(headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[^']+'/);
      expect(text).toContain("方明");
      expect((await visitor().get(path)).text).not.toContain("方明");
    }
  });

  it("comes back in the language and the theme that its switches ask for, but for no other site", async () => {
    const reader = visitor();
    const wish = "/preferences?returnTo=%2Fnotices&language=en&theme=dark";
    const signs = [["sec-fetch-site", "cross-site"] as const, ["referer", FOREIGN_SITE] as const];
    for (const [name, value] of signs) {
      const outside = await reader.get(wish, { headers: { [name]: value } });
      expect([outside.location, reader.cookie("jiangtai.language")]).toEqual(["/", undefined]);
    }
    const headers = { "sec-fetch-site": "same-origin", referer: `${server.origin}/notices` };
    const { text, location } = await reader.get(wish, { headers, follow: true });
    expect(location).toBe("/notices");
    expect(text).toMatch(/<html lang="en" data-theme="dark"/);
    expect((await visitor().get("/notices")).text).toMatch(/<html lang="zh-CN" data-theme="auto"/);
  });
});

describe("metrics", () => {
  it("are not on the public port without a token, and only for its holder with one", async () => {
    expect((await administrator.get("/metrics")).status).toBe(404);
    const guarded = await startServer({ env: { METRICS_TOKEN: "counts-for-the-monitor" } });
    const client = new HttpClient(guarded.origin);
    expect((await client.get("/metrics")).status).toBe(401);
    const wrong = await client.get("/metrics", { headers: { authorization: "Bearer other" } });
    expect(wrong.status).toBe(401);
    await client.get("/sign-in");
    const right = await client.get("/metrics", {
      headers: { authorization: "Bearer counts-for-the-monitor" },
    });
    expect(right.status).toBe(200);
    expect(right.text).toContain("jiangtai_request_seconds_count");
    await guarded.stop();
  });
});
