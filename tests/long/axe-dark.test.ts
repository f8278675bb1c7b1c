import { beforeAll, describe, it } from "vitest";
import { openBrowser } from "../support/browser";
import { findPlaces, type Places, tourBehindTheDoor, WHOLE_TOUR_MS } from "../support/page-tour";
import { startServer, type TestServer } from "../support/server";

const browser = openBrowser();
let demo: TestServer;
let places: Places;

beforeAll(async () => {
  demo = await startServer({ isDemo: true, env: { SHOW_UI_PAGE: "1" } });
  places = await findPlaces(demo.origin);
});

describe("axe in the dark", () => {
  it.each([
    ["zh-CN", "laptop"],
    ["en", "laptop"],
    ["zh-CN", "phone"],
  ] as const)(
    "finds nothing serious or critical in %s on a %s",
    async (language, viewport) => {
      const page = await browser.open({
        origin: demo.origin,
        language,
        viewport,
        colorScheme: "dark",
        expectedProblems: [/404/],
      });
      await tourBehindTheDoor(page, places);
    },
    WHOLE_TOUR_MS,
  );
});
