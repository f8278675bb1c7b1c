import { expect, it } from "vitest";
import { killUnderWrites } from "../support/torture";

const KILLS = 300;

it("three hundred kills under eight writing clients lose nothing and double nothing", async () => {
  const { acknowledged, faults } = await killUnderWrites(KILLS);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * 10);
});
