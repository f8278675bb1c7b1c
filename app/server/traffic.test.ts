import { EventEmitter } from "node:events";
import type { Request, Response } from "express";
import { expect, it } from "vitest";
import { watchTraffic } from "./traffic";

/** A request under way; what it answers ends it. */
function begin(traffic: ReturnType<typeof watchTraffic>): () => void {
  const response = new EventEmitter();
  traffic.observe({} as Request, response as unknown as Response, () => undefined);
  return () => response.emit("close");
}

async function waitedFor(traffic: ReturnType<typeof watchTraffic>): Promise<number> {
  const startedAt = performance.now();
  await traffic.letThrough();
  return performance.now() - startedAt;
}

it("long work waits while a request is answered, and goes on when it is (quality.md, row 5)", async () => {
  const traffic = watchTraffic();
  const end = begin(traffic);
  setTimeout(end, 15);
  expect(await waitedFor(traffic)).toBeGreaterThan(10);
});

it("long work goes on after its share of waiting, however many ask", async () => {
  const traffic = watchTraffic();
  begin(traffic);
  expect(await waitedFor(traffic)).toBeGreaterThan(45);
});
