import { beforeAll, describe, expect, it } from "vitest";
import { DEMO_GROUPS } from "~/features/identity/domain/demo-people";
import { openBrowser } from "../support/browser";
import { startServer, type TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ isDemo: true });
});

/** Where each person of the demo can go besides their own work and account. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  admin: ["/unions", "/accounts", "/audit"],
  auditor: ["/unions", "/accounts", "/audit"],
  organiser: ["/unions"],
  officer: ["/unions"],
  approver: ["/unions"],
  cashier: ["/unions"],
  accountant: ["/unions"],
  leader: ["/unions"],
  union: ["/unions"],
  town: ["/unions"],
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
