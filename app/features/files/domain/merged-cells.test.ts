import fc from "fast-check";
import { expect, it } from "vitest";
import { type MergedCells, mergedFinder, mergedSpreader } from "./merged-cells";

const SHEET = `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>&lt;mergeCell ref="A1:B2"/&gt;</x:t></x:is></x:c></x:row></x:sheetData>
<x:mergeCells count="3"><x:mergeCell ref="A2:A4"/><x:mergeCell xr:uid="{0}" ref='$B$1:$D$1' /><x:mergeCell ref="none"/><x:mergeCell ref="AA10:AB11"></x:mergeCell></x:mergeCells><x:pageMargins/></x:worksheet>`;

const cells = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
  ...{ firstRow, lastRow, firstColumn, lastColumn },
});
const FOUND = [cells(2, 4, 0, 0), cells(1, 1, 1, 3), cells(10, 11, 26, 27)];

function foundIn(pieces: readonly string[]): MergedCells[] {
  const merged: MergedCells[] = [];
  const find = mergedFinder(merged);
  for (const piece of pieces) find(piece);
  return merged;
}

it("finds each merged range behind the rows once, wherever the pieces are cut", () => {
  expect(foundIn([SHEET])).toEqual(FOUND);
  expect(foundIn([...SHEET])).toEqual(FOUND);
  fc.assert(
    fc.property(fc.array(fc.nat(SHEET.length), { maxLength: 8 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), SHEET.length];
      expect(foundIn(at.slice(1).map((end, nth) => SHEET.slice(at[nth], end)))).toEqual(FOUND);
    }),
  );
});

it("finds none within the rows, and those of a sheet without any", () => {
  const within = `<sheetData><row><c><is><t><![CDATA[<mergeCell ref="A1:B2"/>]]></t></is></c></row></sheetData>`;
  expect(foundIn([within])).toEqual([]);
  expect(foundIn([`<sheetData /><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`])).toHaveLength(
    1,
  );
});

it("repeats a text over what it is merged with, and nothing beyond", () => {
  const spread = mergedSpreader([cells(1, 2, 0, 1)], 100);
  expect(spread({ number: 1, cells: ["工会", "", "c"] }).cells).toEqual(["工会", "工会", "c"]);
  expect(spread({ number: 2, cells: ["", "", "d"] }).cells).toEqual(["工会", "工会", "d"]);
  expect(spread({ number: 3, cells: ["", "", "e"] }).cells).toEqual(["", "", "e"]);
});
