import { beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser";
import { startServer, type TestServer } from "../support/server";

/** More turns than a page takes to come to life. */
const PRESSES = 2000;

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

describe("a page that is coming to life", () => {
  it("stands a press at any moment of it", async () => {
    const page = await browser.open({ origin: server.origin });
    await page.addInitScript(pressAllTheTime, PRESSES);
    await page.goto("/setup");
    await expect.poll(() => page.evaluate(presses), { timeout: 20_000 }).toBeGreaterThan(PRESSES);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
});

interface Counted {
  presses?: number;
}

/** Runs in the browser: presses the heading, which does nothing, at every turn of its loop. */
function pressAllTheTime(wanted: number) {
  const counted = window as Counted;
  let pressed = 0;
  const turns = new MessageChannel();
  turns.port1.onmessage = () => {
    document.querySelector("h1")?.click();
    pressed += 1;
    counted.presses = pressed;
    if (pressed <= wanted) turns.port2.postMessage(null);
  };
  turns.port2.postMessage(null);
}

function presses(): number {
  return (window as Counted).presses ?? 0;
}
