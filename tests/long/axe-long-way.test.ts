import { beforeAll, describe, it } from "vitest";
import { openBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import { findPlaces, type Places, tourBehindTheDoor, WHOLE_TOUR_MS } from "../support/page-tour";
import type { TestServer } from "../support/server";

const browser = openBrowser();
let demo: TestServer;
let places: Places;

beforeAll(async () => {
  demo = await startDemo({ env: { SHOW_UI_PAGE: "1" } });
  places = await findPlaces(demo.origin);
});

describe("axe on the long way", () => {
  it.each([
    ["en", "laptop", "light"],
    ["zh-CN", "laptop", "dark"],
    ["en", "laptop", "dark"],
    ["zh-CN", "phone", "dark"],
  ] as const)(
    "finds nothing serious or critical in %s on a %s, %s",
    async (language, viewport, colorScheme) => {
      const page = await browser.open({
        origin: demo.origin,
        language,
        viewport,
        colorScheme,
        expectedProblems: [/404/],
      });
      await tourBehindTheDoor(page, places, "whole");
    },
    WHOLE_TOUR_MS,
  );
});
