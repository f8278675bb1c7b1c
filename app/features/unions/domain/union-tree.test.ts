import { describe, expect, it } from "vitest";
import {
  type ClosingFacts,
  closeUnion,
  type ParentFacts,
  placeUnion,
  UNION_KINDS,
} from "./union-tree";

const parentOf = (facts: Partial<ParentFacts>): ParentFacts => ({
  kind: "federation",
  isClosed: false,
  lineage: ["parent"],
  ...facts,
});

describe("a union's place in the tree", () => {
  it("is below what may hold its kind, and nowhere else", () => {
    const places = UNION_KINDS.flatMap((parent) =>
      UNION_KINDS.filter((kind) => placeUnion(kind, parentOf({ kind: parent }), null).ok).map(
        (kind) => `${kind} below ${parent}`,
      ),
    );
    expect(places).toEqual([
      "town below federation",
      "industry below federation",
      "grassroots below federation",
      "grassroots below town",
      "grassroots below industry",
    ]);
  });

  it("is not below a closed union, whatever its kind", () => {
    const parent = parentOf({ kind: "grassroots", isClosed: true });
    expect(placeUnion("town", parent, null)).toEqual({ ok: false, reason: "parent-closed" });
  });

  it("is not below itself, nor below a union that stands below it", () => {
    const below = parentOf({ kind: "town", lineage: ["below", "own", "federation"] });
    expect(placeUnion("grassroots", below, "own")).toEqual({
      ok: false,
      reason: "parent-is-below",
    });
    const itself = parentOf({ kind: "town", lineage: ["own", "federation"] });
    expect(placeUnion("grassroots", itself, "own")).toEqual({
      ok: false,
      reason: "parent-is-below",
    });
  });
});

describe("closing a union", () => {
  const empty: ClosingFacts = { kind: "town", isClosed: false, openBelow: 0, employers: 0 };

  it("is done when nothing would be left without a union", () => {
    expect(closeUnion(empty)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ["federation-stays", { kind: "federation", isClosed: true, openBelow: 1, employers: 1 }],
    ["already-closed", { isClosed: true, openBelow: 1, employers: 1 }],
    ["unions-below", { openBelow: 1, employers: 1 }],
    ["employers-left", { employers: 1 }],
  ] as const)("is refused as %s, in this order", (reason, facts) => {
    expect(closeUnion({ ...empty, ...facts })).toEqual({ ok: false, reason });
  });
});
