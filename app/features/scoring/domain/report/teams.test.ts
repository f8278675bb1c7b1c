import { describe, expect, it } from "vitest";
import { exactText } from "~/shared/points";
import type { StageEntry } from "../engine/mark";
import { judged, moduleOf, pointsAspect, stageOf } from "../example-stages";
import type { Scheme, TeamRule } from "../scheme/scheme";
import { giveAwards, pointsByAward } from "./awards";
import { giveGroupPrizes } from "./group-prizes";
import { rankGroups } from "./group-ranking";
import { rankAmong } from "./rankings";
import { scoreTeams } from "./teams";

const stage = stageOf([moduleOf("M", pointsAspect("1", { by: "single" }))]);

function field(
  marks: Record<string, string>,
  entries: Record<string, Omit<StageEntry, "entry">> = {},
) {
  const table = Object.fromEntries(
    Object.entries(marks).map(([entry, mark]) => [entry, { 1: mark }]),
  );
  return judged(stage, table, entries);
}

const teamOf = new Map([
  ["a1", "A"],
  ["a2", "A"],
  ["a3", "A"],
  ["b1", "B"],
  ["b2", "B"],
  ["b3", "B"],
]);
const marks = { a1: "90", a2: "70", a3: "10", b1: "80", b2: "60", b3: "50" };
const rule: TeamRule = { memberWithoutTotal: "left-out", sharedRank: "1-1-3" };

function teams(score: ReturnType<typeof field>, changes: Partial<TeamRule> = {}) {
  const { ranked, unranked } = scoreTeams(score, teamOf, { ...rule, ...changes });
  return [
    ...ranked.map(({ group, value, rank }) => `${rank} ${group} ${exactText(value.total)}`),
    ...unranked,
  ];
}

describe("teams (contests.md §3 “Teams”)", () => {
  it("the sum of all members, or of the best k", () => {
    expect(teams(field(marks))).toEqual(["1 B 190", "2 A 170"]);
    expect(teams(field(marks), { best: 2 })).toEqual(["1 A 160", "2 B 140"]);
  });

  it("says which members count", () => {
    const { ranked } = scoreTeams(field(marks), teamOf, { ...rule, best: 2 });
    expect(ranked[0]?.value.counted).toEqual(["a1", "a2"]);
  });

  it("a member without a score is left out, or the team falls, as declared", () => {
    const score = field(marks, { b1: { noScore: "absent" } });
    expect(teams(score)).toEqual(["1 A 170", "2 B 110"]);
    expect(teams(score, { memberWithoutTotal: "team-falls" })).toEqual(["1 A 170", "B"]);
    expect(teams(score, { best: 3 })).toEqual(["1 A 170", "B"]);
  });

  it("a member's incomplete total leaves the team without one", () => {
    expect(teams(field({ ...marks, a3: "." }), { best: 2 })).toEqual(["1 B 140", "A"]);
  });

  it("teams share ranks as the rule says", () => {
    expect(teams(field({ ...marks, a3: "30" }))).toEqual(["1 A 190", "1 B 190"]);
  });
});

describe("awards and prizes by points per award (contests.md §3 示例 8/4/2/1, §6)", () => {
  const awards = [
    { id: "first", cut: { by: "top", count: 1 }, atTie: "all" },
    { id: "second", cut: { by: "top", count: 2 }, atTie: "all" },
    { id: "merit", cut: { by: "percent", percentBp: 3400, round: "down" }, atTie: "none" },
  ] as const;
  const points = { first: 8, second: 4, merit: 1 };

  it("each award takes its share from where the one before ended", () => {
    expect([...giveAwards(field(marks), awards)]).toEqual([
      ["a1", "first"],
      ["b1", "second"],
      ["a2", "second"],
      ["b2", "merit"],
      ["b3", "merit"],
    ]);
  });

  it("at a tie on the border all get the better award, or none of them", () => {
    const tied = field({ ...marks, a2: "80", b2: "80", b3: "10" });
    expect([...giveAwards(tied, awards)]).toEqual([
      ["a1", "first"],
      ["a2", "second"],
      ["b1", "second"],
      ["b2", "second"],
      ["a3", "merit"],
      ["b3", "merit"],
    ]);
    const strict = [awards[0], { ...awards[1], atTie: "none" as const }];
    expect([...giveAwards(tied, strict)]).toEqual([["a1", "first"]]);
  });

  it("a threshold counts from the top", () => {
    const reached = { id: "merit", cut: { by: "threshold", total: "60" }, atTie: "all" } as const;
    const given = giveAwards(field(marks), [awards[0], reached]);
    expect([...given]).toEqual([
      ["a1", "first"],
      ["b1", "merit"],
      ["a2", "merit"],
      ["b2", "merit"],
    ]);
  });

  it("the team prize and the unions' organisation prize add up points per award, and are ranked", () => {
    const sums = pointsByAward(giveAwards(field(marks), awards), teamOf, points);
    const ranked = rankGroups(sums, (a, b) => b - a, "1-1-3");
    expect(ranked.map(({ group, value, rank }) => [group, value, rank])).toEqual([
      ["A", 12, 1],
      ["B", 6, 2],
    ]);
  });
});

describe("several rankings from one set of marks (contests.md §3)", () => {
  const traits = new Map(
    [...teamOf].map(([entry, team]) => [
      entry,
      { union: team, age: entry.endsWith("1") ? "over" : "under" },
    ]),
  );
  const among = (where?: { trait: string; is: string }) =>
    rankAmong(field(marks), { id: "r", where }, traits).map(
      ({ score, rank }) => `${score.entry} ${rank}`,
    );

  it("open, by union, by age: the same marks, each ranked among its own", () => {
    expect(among()).toEqual(["a1 1", "b1 2", "a2 3", "b2 4", "b3 5", "a3 6"]);
    expect(among({ trait: "union", is: "B" })).toEqual(["b1 1", "b2 2", "b3 3"]);
    expect(among({ trait: "age", is: "under" })).toEqual(["a2 1", "b2 2", "b3 3", "a3 4"]);
  });
});

describe("prizes for unions (contests.md §3 “Teams”, §6)", () => {
  const top = (id: string, count: number, atTie: "all" | "none" = "all") =>
    ({ id, cut: { by: "top", count }, atTie }) as const;
  const individual = [top("first", 1), top("second", 2)];
  const unions = new Map([...teamOf, ["c1", "C"]]);

  function prizes(scheme: Pick<Scheme, "teams" | "organisationPrize" | "organisationAwards">) {
    const score = field({ ...marks, c1: "5" });
    const awards = giveAwards(score, individual);
    return giveGroupPrizes(score, scheme as Scheme, awards, unions).map(
      ({ kind, group, value, rank, award, refusal }) =>
        [kind, group, value && exactText(value), rank, award ?? refusal].join(" "),
    );
  }

  it("go by the points of awards; a union without points gets none", () => {
    expect(
      prizes({
        organisationPrize: { first: 8, second: 4 },
        organisationAwards: [top("organised", 2)],
      }),
    ).toEqual([
      "organisation A 12 1 organised",
      "organisation B 4 2 organised",
      "organisation C   no-points",
    ]);
  });

  it("go by the team's total where it has no points, and a short team is refused", () => {
    const awards = [top("team", 1)];
    expect(prizes({ teams: { ...rule, best: 2, awards } })).toEqual([
      "team A 160 1 team",
      "team B 140 2 ",
      "team C   team-incomplete",
    ]);
  });

  it.each([
    ["all", ["team A 4 1 team", "team B 4 1 team"]],
    ["none", ["team A 4 1 ", "team B 4 1 "]],
  ] as const)("a tie at the border: %s of the tied get it", (atTie, expected) => {
    const teams = { ...rule, prize: { second: 4 }, awards: [top("team", 1, atTie)] };
    expect(prizes({ teams }).slice(0, 2)).toEqual(expected);
  });

  it("aren't there where the scheme has none", () => {
    expect(prizes({ teams: { ...rule, prize: { first: 8 } } })).toEqual([]);
  });
});
