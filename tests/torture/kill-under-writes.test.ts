import { expect, it } from "vitest";
import { killUnderWrites } from "../support/torture";

const KILLS = 10;

it("ten kills under clients that open accounts and tablets that send marks lose nothing and double nothing", async () => {
  const { acknowledged, faults } = await killUnderWrites(KILLS);
  expect(faults).toEqual([]);
  expect(acknowledged.accounts).toBeGreaterThanOrEqual(KILLS * 10);
  expect(acknowledged.marks).toBeGreaterThanOrEqual(KILLS * 10);
});
