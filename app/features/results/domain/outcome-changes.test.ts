import { expect, it } from "vitest";
import { outcomeChanges } from "./outcome-changes";

const stays = (entryId: string) => ({ entryId, hasWithdrawn: false });
const left = (entryId: string) => ({ entryId, hasWithdrawn: true });

it("says of everyone who stayed whether they go on, the first time", () => {
  expect(outcomeChanges([stays("a"), stays("b"), left("c")], new Set(["a"]), new Map())).toEqual([
    { entryId: "a", isAdvancing: true },
    { entryId: "b", isAdvancing: false },
  ]);
});

it("says nothing again to those whose standing a later list leaves as it is", () => {
  const standing = new Map([
    ["a", true],
    ["b", false],
    ["c", false],
  ]);
  const changes = outcomeChanges([stays("a"), stays("b"), stays("c")], new Set(["b"]), standing);
  expect(changes).toEqual([
    { entryId: "a", isAdvancing: false },
    { entryId: "b", isAdvancing: true },
  ]);
});
