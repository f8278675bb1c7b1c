import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What the browser adds once a page is alive: searching choices, a zone to drop files on; and a clock that runs. */
const ENLIVENED = "select, :has(> [role=listbox]), [data-ready] > [aria-hidden], time";

/**
 * Goes to a page as people do who follow a link: nothing is loaded anew. Fails where the browser draws another text
 * than the server sends for the same page: loaded whole, the page would come to life with a fault.
 */
export async function goWithin(page: Page, path: string): Promise<void> {
  const difference = async () => {
    const { sent, drawn } = await page.evaluate(drawTwice, { path, enlivened: ENLIVENED });
    return sent === drawn ? null : { path, sent, drawn };
  };
  // A minute may pass between the two: then they are drawn again.
  await expect.poll(difference, { timeout: 10_000 }).toBe(null);
}

/** Remix's own router, by which its links go. */
interface Going {
  readonly __remixRouter: { navigate(path: string): Promise<void> };
}

/** Runs in the page: what the server sends for a path, and what stands there once the browser went to it. */
async function drawTwice({ path, enlivened }: { path: string; enlivened: string }) {
  const text = await (await fetch(path)).text();
  await (window as unknown as Going).__remixRouter.navigate(path);
  await new Promise((done) => requestIdleCallback(done));
  const wordsOf = (drawn: Document) => {
    const main = drawn.querySelector("main")?.cloneNode(true) as Element | undefined;
    for (const element of main?.querySelectorAll(enlivened) ?? []) element.remove();
    return `${drawn.title}: ${main?.textContent?.replace(/\s+/g, " ")}`;
  };
  const sent = wordsOf(new DOMParser().parseFromString(text, "text/html"));
  return { sent, drawn: wordsOf(document) };
}
