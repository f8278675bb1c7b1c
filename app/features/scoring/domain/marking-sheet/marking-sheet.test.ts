import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judged } from "../example-stages";
import type { Scheme, Stage } from "../scheme/scheme";
import { readMarkingSheet } from "./read-sheet";
import type { Cell } from "./sheet-columns";
import { writeMarkingSheet } from "./write-sheet";

const SHIPPED = new URL("../../../../../db/seed/schemes/worldskills.json", import.meta.url);
const scheme: Scheme = JSON.parse(readFileSync(SHIPPED, "utf8"));
const frame = { id: "s", version: 1, stage: "比赛", judges: 3 };

const HEADER = [
  "Sub Criterion ID",
  "Sub Criterion Name or Description",
  "Day of Marking",
  "Aspect Type\nM = Meas\nJ = Judg",
  "Aspect - Description",
  "Judg Score",
  "Extra Aspect Description (Meas or Judg)",
  "Requirement (Meas Only)",
  "WSSS Section",
  "Calculation Row (Export only)",
  "Max Mark",
];
const SUB = ["A1", "Finish", 1, "", "", "", "", "", "", "", ""];
const measured = (max: Cell) => ["", "", "", "M", "Length", "", "", "±0.1", 2, "", max];
const judgedLine = (max: Cell) => ["", "", "", "J", "Look", "", "", "", 2, "", max];
const scores = [0, 1, 2, 3].map((score) => [
  "",
  "",
  "",
  "",
  "",
  score,
  `level ${score}`,
  "",
  "",
  "",
  "",
]);
const whole: Cell[][] = [HEADER, SUB, measured(60), judgedLine(40), ...scores];

function codes(rows: Cell[][]) {
  const read = readMarkingSheet(rows, frame);
  return read.ok
    ? []
    : read.reason.map(({ code, values }) => `${code} ${values.row ?? values.id ?? ""}`.trim());
}

describe("the eleven-column marking-scheme sheet (contests.md §3)", () => {
  it("a scheme written and read again is the same scheme, and scores the same", () => {
    const sheet = writeMarkingSheet(scheme);
    const { id, version, title, stages } = scheme;
    const back = readMarkingSheet(sheet.ok ? sheet.value : [], { ...frame, id, version, title });
    const stage = stages[0] as Stage;
    expect(back.ok && back.value.stages[0]?.modules).toEqual(stage.modules);
    const marks = {
      X: {
        "A1.1": "1",
        "A1.2": "2 2 3",
        "B1.1": "0",
        "B1.2": "1",
        "B2.1": "3 3 3",
        "B2.2": "1 2 2",
      },
    };
    const total = (each: Stage) => judged(each, marks).placings[0]?.score.total;
    expect(back.ok && total(back.value.stages[0] as Stage)).toEqual(total(stage));
  });

  it("reads headers that say more, numbers as numbers, extra lines below a measurement", () => {
    const extra = ["", "", "", "", "", "", "both ends", "", "", "", ""];
    const read = readMarkingSheet(
      [HEADER, SUB, measured(60), extra, judgedLine(40), ...scores],
      frame,
    );
    expect(read.ok && read.value.stages[0]?.modules[0]?.aspects).toMatchObject([
      {
        id: "A1.1",
        kind: "measurement",
        max: "60",
        sheet: {
          subCriterion: "A1",
          day: "1",
          section: "2",
          requirement: "±0.1",
          extra: ["both ends"],
        },
      },
      {
        id: "A1.2",
        kind: "judgement",
        max: "40",
        benchmarks: ["level 0", "level 1", "level 2", "level 3"],
      },
    ]);
  });

  it.each([
    ["no header", [SUB], ["no-header"]],
    ["no aspects", [HEADER, SUB], ["no-rows"]],
    [
      "an aspect before any sub-criterion",
      [HEADER, measured(100)],
      ["no-sub-criterion 2", "no-rows"],
    ],
    [
      "a type that is neither M nor J",
      [HEADER, SUB, ["", "", "", "O", "Length", "", "", "", "", "", 1]],
      ["unknown-type 3"],
    ],
    [
      "an aspect without words",
      [HEADER, SUB, ["", "", "", "M", "", "", "", "", "", "", 1]],
      ["no-description 3"],
    ],
    ["a maximum of nothing", [HEADER, SUB, measured("")], ["not-a-maximum 3"]],
    [
      "a judgement with three rows",
      [HEADER, SUB, judgedLine(100), ...scores.slice(0, 3)],
      ["benchmarks 3"],
    ],
    [
      "a judgement whose rows are out of order",
      [HEADER, SUB, judgedLine(100), ...[...scores].reverse()],
      ["benchmarks 3"],
    ],
    [
      "scores below a measurement",
      [HEADER, SUB, measured(100), ...scores.slice(0, 1)],
      ["stray-score 4"],
    ],
    [
      "a sub-criterion in two places",
      [...whole, ["A2", ...SUB.slice(1)], measured(1), SUB, measured(1)],
      ["not-together 11"],
    ],
    [
      "a criterion that doesn't sum to its stated mark",
      [["A", "Finish", 90], ...whole],
      ["criterion-sum A"],
    ],
    [
      "a total that isn't the stated one",
      [["", "Total", 90], ["A", "Finish", 100], ...whole],
      ["total-sum"],
    ],
    ["a criterion that the table lacks", [["B", "Other", 100], ...whole], ["unknown-criterion A"]],
    ["marks that don't come to 100", [HEADER, SUB, measured(60)], ["sum-of-maxima"]],
    ["nothing", whole, []],
  ])("refuses %s", (_, rows, problems) => {
    expect(codes(rows as Cell[][])).toEqual(problems);
  });

  it("can't hold a scheme of points, or of several stages", () => {
    expect(writeMarkingSheet({ ...scheme, style: "points" })).toEqual({
      ok: false,
      reason: "not-worldskills",
    });
    const two = { ...scheme, stages: [...scheme.stages, ...scheme.stages] };
    expect(writeMarkingSheet(two)).toEqual({ ok: false, reason: "not-worldskills" });
  });
});
