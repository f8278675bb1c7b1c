import { expect, it } from "vitest";
import { readSheetRows, writeSheetRows } from "./marking-sheet.server";

it("cells come back from an xlsx file as they went in; a text that looks like a formula stays text", async () => {
  const rows = [
    ["Sub Criterion ID", "Max Mark"],
    ["A1", 0.5],
    ["=1+1", 3],
  ];
  expect(await readSheetRows(await writeSheetRows(rows))).toEqual(rows);
});
