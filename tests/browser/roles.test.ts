import { beforeAll, describe, expect, it } from "vitest";
import { DEMO_GROUPS } from "~/features/identity/domain/demo-people";
import { startDemo } from "../support/demo";
import { HttpClient } from "../support/http";
import type { TestServer } from "../support/server";

let server: TestServer;

beforeAll(async () => {
  server = await startDemo();
});

/** What is on public notice is everyone's to read. */
const OFFICE = ["/cases", "/messages", "/notices"];
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
  supervisor: [...OFFICE, "/contests"],
  arbiter: [...OFFICE, "/contests", "/schemes"],
  expert: OFFICE,
  worker: ["/me/cases", "/me/contests", "/me/record", "/me/skills", "/messages", "/notices"],
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

/** Where the page's navigation leads, as it comes from the server, besides one's own work and account. */
function placesIn(html: string): readonly string[] {
  const navigation = (html.match(/<nav[\s\S]*?<\/nav>/g) ?? []).join("");
  const paths = [...navigation.matchAll(/ href="([^"?#]+)/g)].map(([, path = ""]) => path);
  return [...new Set(paths)].filter((path) => !["/home", "/me", "/"].includes(path)).sort();
}
