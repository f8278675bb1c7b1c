import { expect, it } from "vitest";
import { TEST_NOW } from "../../../tests/support/load-context";
import { sheetsAt } from "./sheet-opening-steps.server";

it("sheets of two modules don't tell by the order of their ids which work is whose (contests.md §4)", () => {
  const stations = Array.from({ length: 60 }, (_, at) => `station ${at}`);
  const laid = (seatId: string) =>
    sheetsAt(
      stations.map((stageEntryId) => ({ seatId, stageEntryId })),
      TEST_NOW,
    );
  const byId = [laid("on site"), laid("works")].map((sheets) =>
    [...sheets].sort((one, other) => (one.id < other.id ? -1 : 1)).map((one) => one.stageEntryId),
  );
  expect(byId.map((entries) => [...entries].sort())).toEqual([
    [...stations].sort(),
    [...stations].sort(),
  ]);
  expect(byId[0]).not.toEqual(stations);
  expect(byId[0]).not.toEqual(byId[1]);
});
