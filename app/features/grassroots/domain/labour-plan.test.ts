import { describe, expect, it } from "vitest";
import { readTargets, readTeams, targetsText, teamsText } from "./labour-plan";

const teams = (text: string) => {
  const read = readTeams(text);
  return read.ok ? teamsText(read.value) : read.reason;
};
const targets = (text: string) => {
  const read = readTargets(text);
  return read.ok ? targetsText(read.value) : read.reason;
};

describe("the plan of a labour contest (contests.md §1: teams, targets)", () => {
  it("holds teams with their people, and targets with goal and weight, as they are pasted", () => {
    expect(teams("一班 12\n\n二班\t10人\n三班，9")).toBe("一班\t12\n二班\t10\n三班\t9");
    expect(targets("完成率 % 不低于 100 60%\n电耗\tkWh\t<=\t6.5\t40")).toBe(
      "完成率\t%\t不低于\t100\t60%\n电耗\tkWh\t不高于\t6.5\t40%",
    );
  });

  it.each([
    ["一班 12\n二班", { kind: "teams-unreadable", at: "2" }],
    ["一班 12", { kind: "teams-too-few", at: "" }],
    ["一班 12\n一班 10", { kind: "teams-twice", at: "一班" }],
  ])("%s is no list of teams", (text, fault) => {
    expect(teams(text)).toEqual(fault);
  });

  it.each([
    ["完成率 % 高于 100 100%", { kind: "targets-unreadable", at: "1" }],
    ["完成率 % 不低于 0 100%", { kind: "targets-unreadable", at: "1" }],
    ["", { kind: "targets-missing", at: "" }],
    ["完成率 % 不低于 100 60%\n电耗 kWh 不高于 6.5 35%", { kind: "weights-not-whole", at: "95" }],
    ["完成率 % 不低于 100 50%\n完成率 % 不低于 90 50%", { kind: "targets-twice", at: "完成率" }],
  ])("%s is no list of targets", (text, fault) => {
    expect(targets(text)).toEqual(fault);
  });
});
