import { describe, expect, it } from "vitest";
import { pageLinks, pageRange } from "./page-numbers";

describe("the rows of a page", () => {
  it("counts from 1 and ends with the last row", () => {
    expect(pageRange({ page: 2, pageSize: 50, total: 61 })).toEqual({
      current: 2,
      pages: 2,
      from: 51,
      to: 61,
    });
  });

  it("has one empty page when there are no rows", () => {
    expect(pageRange({ page: 1, pageSize: 50, total: 0 })).toEqual({
      current: 1,
      pages: 1,
      from: 0,
      to: 0,
    });
  });

  it("takes a page beyond the last as the last", () => {
    expect(pageRange({ page: 9, pageSize: 50, total: 100 }).current).toBe(2);
  });
});

describe("the links of a pager", () => {
  it("shows few pages whole", () => {
    expect(pageLinks(2, 4)).toEqual([1, 2, 3, 4]);
  });

  it("leaves a gap out only when it hides more than one page", () => {
    expect(pageLinks(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9]);
    expect(pageLinks(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
  });

  it("has one link for one page", () => {
    expect(pageLinks(1, 1)).toEqual([1]);
  });
});
