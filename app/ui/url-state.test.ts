import { expect, it } from "vitest";
import { nextSort, searchWith } from "./url-state";

it("keeps what a change doesn't name and begins again at the first page", () => {
  expect(searchWith("?q=%E7%94%B5%E5%B7%A5&page=3", { state: "open" })).toBe(
    "?q=%E7%94%B5%E5%B7%A5&state=open",
  );
});

it("keeps the page when the page is what changes", () => {
  expect(searchWith("?state=open", { page: "2" })).toBe("?state=open&page=2");
});

it("takes a name away, and answers an address even when nothing is left", () => {
  expect(searchWith("?state=open", { state: null })).toBe("?");
});

it("sorts ascending first, then turns", () => {
  expect(nextSort(undefined, "name")).toEqual({ by: "name", direction: "asc" });
  expect(nextSort({ by: "name", direction: "asc" }, "name")).toEqual({
    by: "name",
    direction: "desc",
  });
  expect(nextSort({ by: "name", direction: "desc" }, "total")).toEqual({
    by: "total",
    direction: "asc",
  });
});
