import { expect, it } from "vitest";
import { currentEntry, type NavigationGroup, splitNavigation } from "./navigation";

const groups: NavigationGroup[] = [
  { items: [{ to: "/", label: "首页", icon: "home" }] },
  {
    label: "竞赛",
    items: [
      { to: "/contests", label: "竞赛总览", icon: "trophy" },
      { to: "/contests/grassroots", label: "基层竞赛", icon: "building" },
    ],
  },
  { label: "台账", items: [{ to: "/unions?kind=town", label: "工会", icon: "sitemap" }] },
];

it("finds the most exact entry of a path", () => {
  expect(currentEntry(groups, "/contests/electrician/entries")?.label).toBe("竞赛总览");
  expect(currentEntry(groups, "/contests/grassroots/12")?.label).toBe("基层竞赛");
  expect(currentEntry(groups, "/unions")?.label).toBe("工会");
});

it("takes the home page for itself only", () => {
  expect(currentEntry(groups, "/")?.label).toBe("首页");
  expect(currentEntry(groups, "/contestants")).toBeNull();
});

it("leaves what a narrow bar can't hold in its groups", () => {
  const { first, rest } = splitNavigation(groups, 2);
  expect(first.map(({ label }) => label)).toEqual(["首页", "竞赛总览"]);
  expect(rest.map(({ label, items }) => [label, items.length])).toEqual([
    ["竞赛", 1],
    ["台账", 1],
  ]);
});
