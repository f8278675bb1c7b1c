import { expect, it } from "vitest";
import { GUIDE_KEYS, guidePlace, guideStateOf } from "./guide-steps";

it("shows the first step before it is gone to, and no step after the last", () => {
  expect(guidePlace("new")).toEqual({ key: "season", number: 1, before: null, next: "season" });
  expect(guidePlace("season")).toEqual({ key: "season", number: 1, before: null, next: "sheet" });
  expect(guidePlace("sheet")).toMatchObject({ number: 2, before: "season", next: "matrix" });
  expect(guidePlace("skills")).toMatchObject({ number: GUIDE_KEYS.length, next: null });
});

it("begins anew where a browser remembers a step that there is no more", () => {
  expect(["off", "matrix", "gone", undefined].map(guideStateOf)).toEqual([
    "off",
    "matrix",
    "new",
    "new",
  ]);
});
