import { beforeAll, describe, expect, it } from "vitest";
import { DEMO_GROUPS } from "~/features/identity/domain/demo-people";
import { openBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import type { TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startDemo();
});

const OFFICE = ["/cases", "/messages"];
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
  scorer: [...OFFICE, "/contests"],
  supervisor: [...OFFICE, "/contests"],
  expert: OFFICE,
  worker: ["/me/cases", "/me/contests", "/me/record", "/messages"],
  officer: [...OFFICE, ...REGISTER, "/unions"],
  approver: [...OFFICE, ...REGISTER, "/unions"],
  cashier: [...OFFICE, "/unions"],
  accountant: [...OFFICE, ...REGISTER, "/unions"],
  leader: [...OFFICE, "/contests", "/unions"],
  union: [...OFFICE, ...REGISTER, "/unions", "/imports"],
  shidu: [...OFFICE, ...REGISTER, "/unions", "/imports"],
  town: [...OFFICE, ...REGISTER, "/unions", "/imports"],
};

describe("each role", () => {
  it.each(DEMO_GROUPS.flatMap(({ usernames }) => usernames))(
    "%s signs in and finds exactly its own places, in both languages",
    async (username) => {
      for (const language of ["zh-CN", "en"] as const) {
        const page = await browser.open({
          origin: server.origin,
          language,
          hasJavaScript: false,
        });
        await becomeDemoPerson(page, username);
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
        const links = await page
          .getByRole("navigation")
          .getByRole("link")
          .evaluateAll((all) =>
            all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
          );
        const places = [...new Set(links)].filter(
          (path) => path !== "/home" && path !== "/me" && path !== "/",
        );
        expect(places.sort()).toEqual([...(PLACES[username] ?? [])].sort());
      }
    },
  );
});
