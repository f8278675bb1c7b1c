import { expect, it } from "vitest";
import { killUnderWrites } from "../support/torture";

const KILLS = 10;

it("ten kills under eight writing clients lose nothing and double nothing", async () => {
  const { acknowledged, faults } = await killUnderWrites(KILLS);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * 10);
});
