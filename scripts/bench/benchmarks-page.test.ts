import { expect, it } from "vitest";
import { recordRow, rowText } from "./benchmarks-page";

const row = (number: number, value: string) =>
  rowText(
    {
      row: number,
      what: "a thing",
      figures: [{ name: "time", value, bar: "under 1 s", isMet: value === "0.5 s" }],
      notes: ["by a clock"],
    },
    "today",
  );

it("the page keeps one section for each row, in order, and the newest figures win", () => {
  const first = recordRow("# Benchmarks\n", 2, row(2, "0.5 s"));
  const both = recordRow(first, 1, row(1, "2 s"));
  const again = recordRow(both, 2, row(2, "3 s"));
  expect(again).toBe(`# Benchmarks\n\n${row(1, "2 s")}\n\n${row(2, "3 s")}\n`);
});

it("a figure stands beside its bar, met or missed", () => {
  expect(row(1, "0.5 s")).toContain("| time | 0.5 s | under 1 s | met |");
  expect(row(1, "2 s")).toContain("| time | 2 s | under 1 s | **missed** |");
});
