import { expect, it } from "vitest";
import { pieceSize } from "./piece-size";

it("a piece shrinks until its rows fit into the time, and never to nothing", () => {
  const size = pieceSize(200);
  expect(size.rows).toBe(50);
  size.learn(50, 60);
  expect(size.rows).toBe(25);
  size.learn(25, 1_000);
  expect(size.rows).toBe(20);
});

it("a piece grows to at most twice as many rows, and never beyond the most (house.md §4)", () => {
  const size = pieceSize(200);
  size.learn(50, 1);
  expect(size.rows).toBe(100);
  size.learn(100, 0);
  size.learn(200, 0);
  expect(size.rows).toBe(200);
});
