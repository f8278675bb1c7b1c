import { expect, it } from "vitest";
import { copyShelf } from "./copy-shelf";

const shelfOf = (count: number, bytes: number) =>
  copyShelf<string>({ count, bytes }, (text) => text.length);

it("keeps so many copies and no more, the one put there longest ago going first (quality.md, Security)", () => {
  const shelf = shelfOf(2, 100);
  for (const key of ["a", "b", "a", "c"]) shelf.put(key, `copy of ${key}`);
  expect(["a", "b", "c"].map(shelf.get)).toEqual(["copy of a", undefined, "copy of c"]);
});

it("keeps so many bytes and no more, and none of what alone is over them", () => {
  const shelf = shelfOf(10, 8);
  shelf.put("a", "12345");
  shelf.put("b", "123");
  expect(["a", "b"].map(shelf.get)).toEqual(["12345", "123"]);
  shelf.put("b", "1234");
  expect(["a", "b"].map(shelf.get)).toEqual([undefined, "1234"]);
  shelf.put("c", "123456789");
  expect(["b", "c"].map(shelf.get)).toEqual([undefined, undefined]);
});
