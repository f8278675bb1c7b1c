import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { plainRows, scoreFile } from "../support/score-files";
import { describeWithShared } from "../support/shared-data";

describeWithShared("Olympic men's 3 m springboard 2000 (contests.md §5)", (folder) => {
  const marks = () => readFileSync(join(folder, "diving-2000-men-3m.marks.csv"), "utf8");
  const expected = () => plainRows(join(folder, "diving-2000-men-3m.expected.csv"));

  const stages = [
    ["Prelim", "preliminary_total", "preliminary_total", "preliminary_rank"],
    ["Semi", "semifinal_total", "preliminary_plus_semifinal", "semifinal_rank"],
    ["Final", "final_total", "semifinal_plus_final", "final_rank"],
  ] as const;

  it.each(stages)(
    "%s: every own total, total and rank is the published one",
    (stage, own, total, rank) => {
      const entries = scoreFile("diving.json", marks()).stages.find(
        (each) => each.stage === stage,
      )?.entries;
      const published = expected().filter((row) => row[rank] !== "");
      const byName = (a: { entry: string }, b: { entry: string }) => (a.entry < b.entry ? -1 : 1);
      expect(
        entries?.map(({ entry, own, total, rank }) => ({ entry, own, total, rank })).sort(byName),
      ).toEqual(
        published
          .map((row) => ({
            entry: row.entry ?? "",
            own: row[own],
            total: row[total],
            rank: Number(row[rank]),
          }))
          .sort(byName),
      );
    },
  );

  it("the first three of the final have 708.72, 708.42 and 703.20", () => {
    const final = scoreFile("diving.json", marks()).stages[2]?.entries.slice(0, 3);
    expect(final?.map(({ total, rank, tied }) => [total, rank, tied])).toEqual([
      ["708.72", 1, false],
      ["708.42", 2, false],
      ["703.20", 3, false],
    ]);
    expect(final?.[0]).toMatchObject({ own: "478.32", metrics: {}, aspects: { 1: "79.05" } });
  });

  it("a line taken out makes the diver's total incomplete, never smaller", () => {
    const lines = marks().split("\n");
    const at = lines.findIndex((line) => line.startsWith("Final,XIONG Ni,3,J4"));
    const without = [...lines.slice(0, at), ...lines.slice(at + 1)].join("\n");
    const final = scoreFile("diving.json", without).stages[2]?.entries ?? [];
    expect(final.at(-1)).toMatchObject({
      entry: "XIONG Ni",
      total: null,
      rank: null,
      aspects: { 3: null },
      missing: ["Incomplete: aspect 3 lacks the mark of judge J4."],
    });
    expect(final[0]).toMatchObject({ entry: "PLATAS Fernando", rank: 1 });
  });

  it("a dive taken out whole is missed too, and so is a judge's whole sheet", () => {
    const lines = marks().split("\n");
    const dive = lines.filter((line) => !line.startsWith("Final,XIONG Ni,3,")).join("\n");
    expect(scoreFile("diving.json", dive).stages[2]?.entries.at(-1)?.missing).toEqual([
      "Incomplete: aspects in module dives: 5; there should be 6.",
    ]);
    const sheet = lines.filter((line) => !/^Final,XIONG Ni,\d,J7/.test(line)).join("\n");
    expect(scoreFile("diving.json", sheet).stages[2]?.entries.at(-1)?.missing).toEqual([
      "Incomplete: score sheets for module dives: 6; there should be 7.",
    ]);
  });

  it("the order of the lines changes nothing", () => {
    const [header = "", ...lines] = marks().trim().split("\n");
    const turned = [header, ...lines.reverse()].join("\n");
    const plain = ({ stages }: ReturnType<typeof scoreFile>) =>
      stages.map(({ entries }) => entries.map(({ entry, total, rank }) => [entry, total, rank]));
    expect(plain(scoreFile("diving.json", turned))).toEqual(
      plain(scoreFile("diving.json", marks())),
    );
  });
});
