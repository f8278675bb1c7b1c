import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeSheetRows } from "./documents/marking-sheet.server";
import { writeMarkingSheet } from "./domain/marking-sheet/write-sheet";
import type { Scheme } from "./domain/scheme/scheme";
import { readSheetFile } from "./read-sheet-file.server";

const EXAMPLE = new URL("../../../db/seed/schemes/worldskills.json", import.meta.url);
const frame = { id: "s", version: 1, title: "世赛方式", stage: "决赛", judges: 3 };

describe("a marking sheet as a file", () => {
  it("written by us is read as the scheme that it was, aspect by aspect", async () => {
    const scheme = JSON.parse(readFileSync(EXAMPLE, "utf8")) as Scheme;
    const rows = writeMarkingSheet(scheme);
    if (!rows.ok) throw new Error(rows.reason);
    const read = await readSheetFile(await writeSheetRows(rows.value), frame);
    const aspectsOf = (one: Scheme) =>
      one.stages[0]?.modules.flatMap(({ aspects }) =>
        aspects.map(({ id, name, kind }) => [id, name, kind]),
      );
    expect(read.ok && aspectsOf(read.value)).toEqual(aspectsOf(scheme));
    expect(read.ok && read.value.stages[0]?.modules.map(({ id, name }) => [id, name])).toEqual(
      scheme.stages[0]?.modules.map(({ id, name }) => [id, name]),
    );
  });

  it.each([
    ["no table", "%PDF-1.7 and more", { table: "not-a-table" }],
    ["nothing", "", { table: "empty-file" }],
    ["far too many rows", "A\n".repeat(5_002), { table: "too-many-rows" }],
  ])("that is %s is refused by its name", async (_, text, reason) => {
    const read = await readSheetFile(new TextEncoder().encode(text), frame);
    expect(read.ok ? null : read.reason).toEqual(reason);
  });

  it("names the rows that are wrong as the spreadsheet counts them", async () => {
    const header =
      "Sub Criterion ID,Sub Criterion Name or Description,Day of Marking,Aspect Type,Aspect Description," +
      "Judg Score,Extra Aspect Description,Requirement,WSSS Section,Calculation Row,Max Mark";
    const text = [header, "A1,准备,1,,,,,,,,", "", ",,,X,工具,,,,1,,10"].join("\n");
    const read = await readSheetFile(new TextEncoder().encode(text), frame);
    expect(read.ok || "table" in read.reason ? [] : read.reason.problems).toMatchObject([
      { code: "unknown-type", values: { row: 4, type: "X" } },
    ]);
  });
});
