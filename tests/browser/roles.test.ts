import { beforeAll, describe, expect, it } from "vitest";
import type { GuideKey } from "~/features/guide/domain/guide-steps";
import { DEMO_GROUPS } from "~/features/identity/domain/demo-people";
import { startDemo } from "../support/demo";
import { HttpClient } from "../support/http";
import type { TestServer } from "../support/server";

let server: TestServer;

beforeAll(async () => {
  server = await startDemo();
});

/** What is on public notice, and what came of it, is everyone's to read. */
const OFFICE = ["/cases", "/messages", "/notices", "/results"];
const REGISTER = ["/workers", "/trades"];

/** Where each person of the demo can go besides their own work and account. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  admin: [
    ...OFFICE,
    ...REGISTER,
    ...[
      "/contests",
      "/schemes",
      "/unions",
      "/imports",
      "/accounts",
      "/calendar",
      "/audit",
      "/outbox",
    ],
  ],
  auditor: [...OFFICE, ...REGISTER, "/contests", "/schemes", "/unions", "/accounts", "/audit"],
  organiser: [...OFFICE, ...REGISTER, "/contests", "/schemes", "/unions"],
  chief: [...OFFICE, "/contests", "/schemes"],
  judge3: [...OFFICE, "/judging"],
  judge4: [...OFFICE, "/judging"],
  coder: [...OFFICE, "/contests"],
  coder2: [...OFFICE, "/contests"],
  coder3: [...OFFICE, "/contests"],
  scorer: [...OFFICE, "/contests"],
  scorer2: [...OFFICE, "/contests"],
  supervisor: [...OFFICE, "/contests"],
  arbiter: [...OFFICE, "/contests", "/schemes"],
  expert: OFFICE,
  worker: [
    ...["/me/cases", "/me/contests", "/me/record", "/me/skills"],
    ...["/messages", "/notices", "/results"],
  ],
  officer: [...OFFICE, ...REGISTER, "/unions"],
  approver: [...OFFICE, ...REGISTER, "/unions"],
  cashier: [...OFFICE, "/unions"],
  accountant: [...OFFICE, ...REGISTER, "/unions"],
  leader: [...OFFICE, "/contests", "/unions"],
  union: [...OFFICE, ...REGISTER, "/grassroots", "/unions", "/imports"],
  shidu: [...OFFICE, ...REGISTER, "/grassroots", "/unions", "/imports"],
  town: [...OFFICE, ...REGISTER, "/grassroots", "/unions", "/imports"],
};

describe("each role", () => {
  it.each(DEMO_GROUPS.flatMap(({ usernames }) => usernames))(
    "%s signs in and finds exactly its own places, in both languages",
    async (username) => {
      for (const language of ["zh-CN", "en"] as const) {
        const client = new HttpClient(server.origin, { "accept-language": language });
        await client.post("/sign-in", { username });
        const { text } = await client.get(username === "worker" ? "/me/skills" : "/home");
        expect(/<html lang="([^"]+)"/.exec(text)?.[1]).toBe(language);
        expect(placesIn(text)).toEqual([...(PLACES[username] ?? [])].sort());
      }
    },
  );
});

/** What each step of the way through the demo has its visitor look at, on whatever page it leads to. */
const SEEN: Readonly<Record<GuideKey, readonly RegExp[]>> = {
  season: [/无人机驾驶员/],
  sheet: [/B2\.4/, /3号裁判|Judge 3/],
  matrix: [/焊工/, /data-cell/],
  result: [/90\.28[\s\S]*90\.28/, /\?entry=/],
  skills: [/令狐小满/, /88\.64/],
};

describe("the way through the demo (screens.md §5)", () => {
  it.each(["zh-CN", "en"] as const)("leads to each step in any order, in %s", async (language) => {
    const client = new HttpClient(server.origin, { "accept-language": language });
    for (const step of ["result", "sheet", "season", "skills", "matrix", "sheet"] as const) {
      const { status, text } = await client.post("/guide", { step }, { follow: true });
      expect(status).toBe(200);
      expect(/<html lang="([^"]+)"/.exec(text)?.[1]).toBe(language);
      for (const shown of SEEN[step]) expect(text).toMatch(shown);
    }
    const hidden = await client.post(
      "/guide",
      { step: "off", returnTo: "/judging" },
      { follow: true },
    );
    expect([hidden.location, hidden.text.includes('action="/guide"')]).toEqual(["/judging", true]);
    expect(hidden.text).not.toContain('value="matrix"');
  });
});

/** Where the page's navigation leads, as it comes from the server, besides one's own work and account. */
function placesIn(html: string): readonly string[] {
  const navigation = (html.match(/<nav[\s\S]*?<\/nav>/g) ?? []).join("");
  const paths = [...navigation.matchAll(/ href="([^"?#]+)/g)].map(([, path = ""]) => path);
  return [...new Set(paths)].filter((path) => !["/home", "/me", "/"].includes(path)).sort();
}
