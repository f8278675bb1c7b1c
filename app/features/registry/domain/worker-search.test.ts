import { expect, it } from "vitest";
import { holdsWholeNumber, readWorkerSearch } from "./worker-search";

it.each([
  ["", { by: "nothing" }],
  [" 小满 ", { by: "name", part: "小满" }],
  ["阿卜杜·热", { by: "name", part: "阿卜杜·热" }],
  ["LHxm", { by: "letters", prefix: "lhxm" }],
  ["Linghu Xiao", { by: "letters", prefix: "linghuxiao" }],
  ["000x", { by: "last-four", tail: "000X" }],
  ["１２３４", { by: "last-four", tail: "1234" }],
  ["110101199605240006", { by: "last-four", tail: "0006" }],
])("%j is looked for as %j", (text, search) => {
  expect(readWorkerSearch(text)).toEqual(search);
});

it("a whole number may not stand in an address", () => {
  expect(["0006", "令狐", "138 0000 0000", "1101011996"].map(holdsWholeNumber)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
