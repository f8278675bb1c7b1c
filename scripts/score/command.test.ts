import { describe, expect, it } from "vitest";
import { theoryAndPractical } from "~/features/scoring/domain/example-stages";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { runScore } from "./command";

const scheme: Scheme = {
  id: "trap",
  version: 3,
  engine: 1,
  style: "points",
  stages: [theoryAndPractical({ id: "决赛", rankOn: "exact" })],
};
const marks = [
  "stage,entry,aspect,judge,mark",
  "决赛,甲,T,考场,88",
  "决赛,甲,P,J1,91.25",
  "决赛,乙,T,考场,90.5",
  "决赛,乙,P,J1,90.18",
].join("\n");

/** Runs the command over files in memory; what it printed, wrote and complained of. */
function run(args: string, files: Record<string, string> = {}) {
  const told: { printed: string[]; complained: string[]; written: Record<string, string> } = {
    printed: [],
    complained: [],
    written: {},
  };
  const all: Record<string, string> = {
    "s.json": JSON.stringify(scheme, null, 2),
    "m.csv": marks,
    ...files,
  };
  const code = runScore(args.split(" "), {
    read: (file) => {
      const text = all[file];
      if (text === undefined) throw new Error("no such file");
      return text;
    },
    write: (file, text) => {
      told.written[file] = text;
    },
    print: (text) => told.printed.push(text),
    complain: (text) => told.complained.push(...text.split("\n")),
  });
  return { code, ...told };
}

describe("npm run score (contests.md §3 “Command”)", () => {
  it("writes a result in the published format", () => {
    const { code, written } = run("--scheme s.json --marks m.csv --out r.json --lang en");
    const result = JSON.parse(written["r.json"] ?? "");
    expect(code).toBe(0);
    expect(result.scheme).toEqual({ id: "trap", version: 3 });
    expect(result.stages).toHaveLength(1);
    expect(
      result.stages[0].entries.map(({ explanation, ...entry }: { explanation: string[] }) => entry),
    ).toEqual([
      {
        entry: "乙",
        total: "90.28",
        own: "90.28",
        rank: 1,
        tied: false,
        aspects: { T: "90.5", P: "90.18" },
        metrics: { exact: "22569/250" },
      },
      {
        entry: "甲",
        total: "90.28",
        own: "90.28",
        rank: 2,
        tied: false,
        aspects: { T: "88", P: "91.25" },
        metrics: { exact: "3611/40" },
      },
    ]);
    expect(result.stages[0].entries[0].explanation.at(-1)).toBe("Rank 1 of 2.");
  });

  it("prints the result where no file is named", () => {
    expect(JSON.parse(run("--scheme s.json --marks m.csv").printed[0] ?? "")).toMatchObject({
      stages: [{ stage: "决赛" }],
    });
  });

  it("explains one entry in either language", () => {
    expect(run("--scheme s.json --marks m.csv --explain 甲").printed[0]?.split("\n").at(-1)).toBe(
      "  第2名，共2人有名次。",
    );
    expect(
      run("--scheme s.json --marks m.csv --explain 甲 --lang en").printed[0]?.split("\n")[0],
    ).toBe("Stage 决赛");
    expect(run("--scheme s.json --marks m.csv --explain 丁")).toMatchObject({
      code: 1,
      complained: ["打分文件里没有丁。"],
    });
  });

  it("checks a scheme by itself", () => {
    expect(run("--check s.json --lang en")).toMatchObject({
      code: 0,
      printed: ["Marking scheme trap, version 3, is sound. Stages: 1, modules: 2, aspects: 2."],
    });
  });

  it("names file, line and column of what is wrong in a scheme", () => {
    const broken = JSON.stringify(scheme, null, 2).replace("7000", "6500");
    expect(run("--check s.json", { "s.json": broken })).toMatchObject({
      code: 1,
      complained: [
        "s.json第9行第18列：stages[0].modules：模块权重合计95%，还差5%。",
        "评分方案有1处问题。",
      ],
    });
    expect(
      run("--check s.json --lang en", { "s.json": '{\n  "id": "x",\n  "version" 1\n}' }).complained,
    ).toEqual(["s.json, line 3, column 13: This is not valid JSON."]);
    expect(run("--check s.json --lang en", { "s.json": '{"id": "x\ty"}' }).complained).toEqual([
      "s.json, line 1, column 8: This is not valid JSON.",
    ]);
  });

  it("names file, line and column of what is wrong among the marks", () => {
    const bad = `${marks}\n决赛,丙,P,J1,101`;
    expect(run("--scheme s.json --marks m.csv", { "m.csv": bad })).toMatchObject({
      code: 1,
      complained: ["m.csv第6行第11列：P只能填0到100的分数，您填的是101。"],
    });
    expect(run("--scheme s.json --marks m.csv --lang en", { "m.csv": "a,b\n" }).complained).toEqual(
      [
        "m.csv, line 1, column 1: The first line must name the columns: stage,entry,aspect,judge,mark,factor (factor may be left out).",
      ],
    );
  });

  it("says which file it can't read, and how it is called", () => {
    expect(run("--scheme none.json --marks m.csv --lang en")).toMatchObject({
      code: 1,
      complained: ["Can't read none.json: no such file"],
    });
    for (const call of [
      "--scheme s.json",
      "--marks m.csv --nonsense",
      "--check s.json --lang fr",
      "",
    ]) {
      expect(run(call)).toMatchObject({ code: 2, printed: [] });
    }
  });
});
