import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { carryOut, SYSTEM } from "~/features/audit/carry-out.server";
import { openNoticeIn } from "~/features/notices/notice-steps.server";
import * as Notices from "~/features/notices/notices.queries.server";
import type { Clock } from "~/shared/clock";
import { newId } from "~/shared/ids";
import { HOUR_MS, type Instant, later, readInstant } from "~/shared/instant";
import { accept } from "~/shared/result";
import { sessionCookieName } from "~/web/session-cookie.server";
import type { Db } from "~db/connection.server";
import { accountWithPassword } from "../../tests/support/accounts";
import { addCalendar } from "../../tests/support/calendar";
import { commandOf } from "../../tests/support/commands";
import { freshDatabase } from "../../tests/support/database";
import { testContext } from "../../tests/support/load-context";
import { pageCopies } from "./page-copies";
import { securityHeaders } from "./security-headers";

let db: Db;
let server: Server;
let origin: string;
let time: string;
/** How many pages were drawn, and what they hold. */
let drawn: number;
let body: string;
let status: number;

const ROUTES = ["notices", "results", "public/contests"];

/** A build whose every page says how often pages were drawn, in which language, and what its request carried. */
const build = {
  mode: "production",
  entry: {
    module: {
      default: async (
        request: Request,
        _status: number,
        _headers: Headers,
        _context: unknown,
        load: unknown,
      ) => {
        drawn += 1;
        const { language, actor } = load as { language: string; actor: unknown };
        const cookie = request.headers.get("Cookie");
        const html = `<p>${drawn} ${language} ${actor} ${cookie}</p>${body}`;
        return new Response(html, { status, headers: { "Content-Type": "text/html" } });
      },
    },
  },
  routes: Object.fromEntries([
    ["root", { id: "root", path: "", module: { default: () => null } }],
    ...ROUTES.map((path) => [
      path,
      { id: path, parentId: "root", path, module: { default: () => null } },
    ]),
  ]),
  assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
  future: { v3_singleFetch: true },
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
} as unknown as ServerBuild;

beforeEach(async () => {
  db = await freshDatabase();
  [drawn, body, status] = [0, "", 200];
  time = "2026-10-21T02:30:10.000Z";
  const clock: Clock = { now: () => readInstant(time) };
  const context = { ...testContext(db, null), clock };
  const app = express();
  app.use(securityHeaders(context.config));
  app.use(pageCopies(context, build));
  app.use((_request, response) => void response.send("not from a copy"));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function ask(path = "/notices", headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(origin + path, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Of anything, for the working days from now on; answers when it closes. */
async function openNotice(): Promise<Instant> {
  await addCalendar(db, readInstant(time));
  const { accountId } = await accountWithPassword(db, { username: "fang", grants: [] });
  const about = { subjectKind: "contest", subjectId: newId(), openedBy: accountId, isPublic: true };
  const words = { title: "焊工", documentNumber: "", contact: "区总", lines: [] };
  const command = { ...commandOf(db, null), actor: SYSTEM };
  const opened = await carryOut(command, "give-notice", {}, (desk) =>
    openNoticeIn(desk, { ...about, ...words }),
  );
  const found = opened.ok ? await Notices.find(db, opened.value) : undefined;
  if (!found) throw new Error("no notice was opened");
  return found.closesAt;
}

describe("a public page without a session (quality.md, Security)", () => {
  it("is drawn once, however many ask at once and afterwards", async () => {
    const texts = await Promise.all(Array.from({ length: 20 }, async () => (await ask()).text));
    texts.push((await ask()).text);
    expect(new Set(texts)).toEqual(new Set([texts[0]]));
    expect(drawn).toBe(1);
  });

  it("is drawn for nobody: of a reader's cookies it knows the theme alone", async () => {
    const cookie = "jiangtai.theme=dark; jiangtai.device=secret; other=secret";
    const { text } = await ask("/notices", { cookie, authorization: "secret" });
    expect(text).toBe("<p>1 zh-CN null jiangtai.theme=dark; jiangtai.guide=off</p>");
  });

  it("is another copy for another language, theme, device, page or view", async () => {
    const asked = [
      ask(),
      ask("/notices", { "accept-language": "en" }),
      ask("/notices", { cookie: "jiangtai.theme=dark" }),
      ask("/notices", { "user-agent": "MicroMessenger" }),
      ask("/notices?view=over"),
      ask("/results"),
    ];
    const texts = (await Promise.all(asked)).map(({ text }) => text);
    expect(new Set(texts).size).toBe(asked.length);
    expect(drawn).toBe(asked.length);
  });

  it("is drawn anew after a write, and is never answered as it was before", async () => {
    await ask();
    const command = { ...commandOf(db, null), actor: SYSTEM };
    const written = await carryOut(command, "change-union", {}, async () => accept({}));
    expect(written.ok).toBe(true);
    expect((await ask()).text).toContain("<p>2 ");
  });

  it("stands until the day is over in Shanghai, to its last moment", async () => {
    await ask();
    time = "2026-10-21T15:59:59.999Z";
    expect((await ask()).text).toContain("<p>1 ");
    time = "2026-10-21T16:00:00.000Z";
    expect((await ask()).text).toContain("<p>2 ");
  });

  it("stands while a notice runs, to the moment at which it closes and not a thousandth longer", async () => {
    const closesAt = await openNotice();
    time = later(closesAt, -HOUR_MS);
    await ask();
    time = closesAt;
    expect((await ask()).text).toContain("<p>1 ");
    time = later(closesAt, 1);
    expect((await ask()).text).toContain("<p>2 ");
  });

  it("allows its own scripts by hash and nothing by nonce, and no other script", async () => {
    body =
      '<script>one()</script><script src="/a.js"></script><script type="module" async="">two()</script>';
    const policy = (await ask()).headers.get("Content-Security-Policy") ?? "";
    const hashes = ["one()", "two()"].map(
      (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    );
    expect(policy).toContain(`script-src 'self' ${hashes.join(" ")};style-src 'self';`);
    expect(policy).not.toContain("nonce");
  });

  it("is not sent again to who has it, and then says nothing of policies", async () => {
    const tag = (await ask()).headers.get("ETag") ?? "";
    // Node's fetch adds that it wants no stored answer, unless it is told something else.
    const has = { "if-none-match": tag, "cache-control": "max-age=0" };
    const same = await ask("/notices", has);
    expect([same.status, same.text]).toEqual([304, ""]);
    expect(same.headers.get("Content-Security-Policy")).toBeNull();
    time = "2026-10-22T03:00:00.000Z";
    expect((await ask("/notices", has)).status).toBe(200);
  });
});

describe("what is never answered from a copy (quality.md, Security)", () => {
  const NOT = "not from a copy";

  it("is any request with a session, whatever it has from before", async () => {
    const tag = (await ask()).headers.get("ETag") ?? "";
    const cookie = `${sessionCookieName(false)}=anything`;
    const has = { "if-none-match": tag, "cache-control": "max-age=0" };
    const answer = await ask("/notices", { cookie, ...has });
    expect([answer.status, answer.text, drawn]).toEqual([200, NOT, 1]);
  });

  it.each([
    "/notices?search=方明",
    "/notices?view=over&view=all",
    "/notices?unknown=1",
    `/notices?view=${"x".repeat(100)}`,
    "/notices/",
    "/Notices",
    "/sign-in",
    "/notices.data",
  ])("is %s", async (path) => {
    expect((await ask(path)).text).toBe(NOT);
    expect(drawn).toBe(0);
  });

  it("is a form that is sent", async () => {
    const answer = await fetch(`${origin}/notices`, { method: "POST" });
    expect(await answer.text()).toBe(NOT);
  });

  it("is a page with a form that writes, or one that isn't there; neither is drawn again to find out", async () => {
    body = '<form class="x" method="post"></form>';
    expect((await ask()).text).toBe(NOT);
    status = 404;
    expect((await ask("/results")).text).toBe(NOT);
    await ask();
    await ask("/results");
    expect(drawn).toBe(2);
  });
});
