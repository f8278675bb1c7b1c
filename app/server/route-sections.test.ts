import type { ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { sectionOf, sectionsOf, sortRoads } from "./route-sections";

const ROUTES = {
  root: { id: "root", path: "" },
  $: { id: "$", parentId: "root", path: "*" },
  _index: { id: "_index", parentId: "root", index: true },
  unions: { id: "unions", parentId: "root", path: "unions" },
  union: { id: "union", parentId: "unions", path: ":unionId" },
  accounts: { id: "accounts", parentId: "root", path: "accounts/:accountId" },
};
const BUILD = {
  routes: ROUTES,
  assets: { version: "1", routes: ROUTES },
} as unknown as ServerBuild;

describe("the part of a build for one section", () => {
  it("has the section's routes with all below them, and what stands everywhere", () => {
    const { routes, assets } = sectionsOf(BUILD)("unions");
    expect(Object.keys(routes)).toEqual(["root", "$", "_index", "unions", "union"]);
    expect(Object.keys(assets.routes)).toEqual(Object.keys(routes));
    expect(assets.version).toBe("1");
  });

  it("is the same one for whatever nobody knows, however many are asked for", () => {
    const sectionNamed = sectionsOf(BUILD);
    expect(Object.keys(sectionNamed("nothing").routes)).toEqual(["root", "$", "_index"]);
    expect(sectionNamed("nothing")).toBe(sectionNamed("constructor"));
    expect(sectionNamed("unions")).toBe(sectionNamed("unions"));
  });
});

it.each([
  ["/", ""],
  ["/unions", "unions"],
  ["/Unions/1", "unions"],
  ["/unions.data", "unions"],
  ["/%75nions/1.data", "unions"],
  ["/%/1", "%"],
])("%s is of section %s", (road, section) => {
  expect(sectionOf(road)).toBe(section);
});

it("of roads that differ in their records only, one is asked for", () => {
  const record = (digit: string) => `${digit.repeat(8)}-aaaa-7aaa-8aaa-${digit.repeat(12)}`;
  const roads = [`/unions/${record("1")}`, `/unions/${record("2")}`, "/unions/new", "/accounts"];
  expect([...sortRoads(roads)]).toEqual([
    ["unions", ["/unions/0", "/unions/new"]],
    ["accounts", ["/accounts"]],
  ]);
});
