import { describe, expect, it } from "vitest";
import { moduleOf, pointsAspect, stageOf } from "../example-stages";
import type { Module, Scheme } from "../scheme/scheme";
import { readCsv } from "./csv-cells";
import { readMarksFile } from "./marks-file";
import { stageInputs } from "./stage-inputs";

const HEADER = "stage,entry,aspect,judge,mark,factor\n";

const practical: Module = moduleOf("practical", pointsAspect("A1"), {
  id: "L",
  kind: "measurement",
  max: "2",
});
const dive = { ...pointsAspect("D"), factor: { declared: true } };
const scheme: Scheme = {
  id: "s",
  version: 1,
  engine: 1,
  style: "points",
  stages: [stageOf([practical, moduleOf("dives", dive)])],
};

function read(lines: string) {
  const rows = readMarksFile(lines);
  if (!rows.ok) return rows.reason;
  const inputs = stageInputs(scheme, rows.value);
  return inputs.ok ? inputs.value : inputs.reason;
}

const problem = (line: number, column: number, code: string, values = {}) => [
  { line, column, code, values },
];

describe("comma-separated cells (RFC 4180)", () => {
  const cells = (text: string) => {
    const rows = readCsv(text);
    return rows.ok ? rows.value.map((row) => row.map((cell) => cell.text)) : rows.reason;
  };

  it.each([
    [
      "plain",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no line end at the end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["any line end", "a\r\nb\rc\n", [["a"], ["b"], ["c"]]],
    ["a byte order mark", "\uFEFFa,b", [["a", "b"]]],
    ["quotes, commas and line ends inside", '"a ""x""","b,c","d\ne"', [['a "x"', "b,c", "d\ne"]]],
    [
      "empty cells",
      ",\na,",
      [
        ["", ""],
        ["a", ""],
      ],
    ],
    ["blank lines left out", "a\n\n \nb\n", [["a"], ["b"]]],
    ["nothing", "", []],
  ])("%s", (_, text, rows) => {
    expect(cells(text)).toEqual(rows);
  });

  it("knows the place of a cell after a quoted line end", () => {
    const rows = readCsv('a,"b\nc",d\ne');
    const places =
      rows.ok && rows.value.flat().map(({ text, line, column }) => [text, line, column]);
    expect(places).toEqual([
      ["a", 1, 1],
      ["b\nc", 1, 3],
      ["d", 2, 4],
      ["e", 3, 1],
    ]);
  });

  it("names the place of a quotation mark that stands wrong", () => {
    expect(cells('a,b\nc,"d')).toEqual({ code: "open-quote", values: {}, line: 2, column: 3 });
    expect(cells('a,b\nc,d"e')).toEqual({ code: "stray-quote", values: {}, line: 2, column: 3 });
    expect(cells('"a"b')).toEqual({ code: "stray-quote", values: {}, line: 1, column: 1 });
  });
});

describe("a marks file (contests.md §3 “Command”)", () => {
  it("takes columns in any order, factor optional, `-` or blank for an absent judge", () => {
    const lines =
      "mark,judge,aspect,entry,stage\n8.5,J1,A1,甲,final\n-,J2,A1,甲,final\n,J3,A1,甲,final\n";
    expect(read(lines)).toMatchObject([
      {
        stage: "final",
        entries: [{ entry: "甲" }],
        panels: [{ module: "practical", judges: ["J1", "J2", "J3"], readers: [], entries: ["甲"] }],
        marks: [
          { entry: "甲", aspect: "A1", judge: "J1", value: 8500 },
          { entry: "甲", aspect: "A1", judge: "J2", value: null },
          { entry: "甲", aspect: "A1", judge: "J3", value: null },
        ],
        factors: [],
      },
    ]);
  });

  it("whoever only enters readings is a reader, a blank judge is the panel itself", () => {
    const lines = `${HEADER}final,甲,A1,J1,8,\nfinal,甲,L,,1,\n`;
    expect(read(lines)).toMatchObject([{ panels: [{ judges: ["J1"], readers: [""] }] }]);
  });

  it("entries with different judges have different panels", () => {
    const lines = `${HEADER}final,甲,A1,J1,8,\nfinal,乙,A1,J2,8,\nfinal,丙,A1,J1,8,\n`;
    expect(read(lines)).toMatchObject([
      {
        panels: [
          { judges: ["J1"], entries: ["甲", "丙"] },
          { judges: ["J2"], entries: ["乙"] },
        ],
      },
    ]);
  });

  it("reads the kinds of no score in either language (glossary §3)", () => {
    const lines = `${HEADER}final,甲,,,缺赛,\nfinal,乙,,,disqualified,\nfinal,丙,practical,,成绩无效,\n`;
    expect(read(lines)).toMatchObject([
      {
        entries: [
          { entry: "甲", noScore: "absent" },
          { entry: "乙", noScore: "disqualified" },
          { entry: "丙", voidModules: ["practical"] },
        ],
        marks: [],
      },
    ]);
  });

  it.each([
    ["an empty file", "", problem(1, 1, "no-header")],
    ["no header", "1,2,3\n", problem(1, 1, "no-header")],
    ["no rows", HEADER, problem(1, 1, "empty")],
    [
      "a column that is missing",
      "stage,entry,aspect,judge\n",
      problem(1, 1, "missing-column", { column: "mark" }),
    ],
    [
      "a column nobody knows",
      "stage,entry,aspect,judge,mark,note\n",
      problem(1, 31, "unknown-column", { column: "note" }),
    ],
    [
      "a line too short",
      `${HEADER}final,甲,A1,J1,8\n`,
      problem(2, 15, "wrong-width", { found: 5, expected: 6 }),
    ],
    ["a blank entry", `${HEADER}final,,A1,J1,8,\n`, problem(2, 7, "blank", { column: "entry" })],
    [
      "an unknown stage",
      `${HEADER}semi,甲,A1,J1,8,\n`,
      problem(2, 1, "unknown-stage", { stage: "semi" }),
    ],
    [
      "an unknown aspect",
      `${HEADER}final,甲,A9,J1,8,\n`,
      problem(2, 9, "not-in-scheme", { aspect: "A9" }),
    ],
    [
      "a judge without a name",
      `${HEADER}final,甲,A1,,8,\n`,
      problem(2, 12, "blank", { column: "judge" }),
    ],
    [
      "a mark given twice",
      `${HEADER}final,甲,A1,J1,8,\nfinal,甲,A1,J1,9,\n`,
      problem(3, 12, "marked-twice", { entry: "甲", aspect: "A1", judge: "J1" }),
    ],
    [
      "a mark out of range",
      `${HEADER}final,甲,A1,J1,101,\n`,
      problem(2, 15, "out-of-range", {
        aspect: "A1",
        entered: "101",
        min: "0",
        max: "100",
        step: "0.01",
      }),
    ],
    [
      "a factor where none is declared",
      `${HEADER}final,甲,A1,J1,8,3.1\n`,
      problem(2, 17, "factor-not-expected", { aspect: "A1" }),
    ],
    [
      "a factor that isn't a number",
      `${HEADER}final,甲,D,J1,8,x\n`,
      problem(2, 16, "factor-not-a-number", { entered: "x" }),
    ],
    [
      "factors that differ",
      `${HEADER}final,甲,D,J1,8,3\nfinal,甲,D,J2,8,3.1\n`,
      problem(3, 16, "factor-differs", { earlier: "3", factor: "3.1" }),
    ],
    [
      "a sign in the wrong place",
      `${HEADER}final,甲,A1,J1,弃权,\n`,
      problem(2, 15, "unknown-sign", { entered: "弃权" }),
    ],
  ])("refuses %s, with its place", (_, lines, expected) => {
    expect(read(lines)).toEqual(expected);
  });

  it("names every bad line, not just the first", () => {
    expect(read(`${HEADER}final,甲,A1,J1,101,\nfinal,甲,A1,J2,x,\n`)).toMatchObject([
      { line: 2, code: "out-of-range" },
      { line: 3, code: "not-a-number" },
    ]);
  });
});
