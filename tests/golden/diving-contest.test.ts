import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { ladderOf } from "~/features/results/domain/ladder";
import { byId, findContestScores } from "~/features/results/find-contest-scores.server";
import { giveNotice } from "~/features/results/give-notice.server";
import { loader as takeAway } from "~/routes/results.$contestId.files.$name";
import { decimalText } from "~/shared/points";
import { runScore } from "../../scripts/score/command";
import { commandOf } from "../support/commands";
import {
  advance,
  beginStage,
  bringEntrants,
  bringMarks,
  closeStage,
  type DivingContest,
  divingContest,
  startDiving,
} from "../support/diving-contest";
import { testContext } from "../support/load-context";
import { AFTER_APPEALS } from "../support/result-scene";
import { plainRows } from "../support/score-files";
import { describeWithShared } from "../support/shared-data";

const COLUMNS = {
  Prelim: ["preliminary_total", "preliminary_total", "preliminary_rank"],
  Semi: ["semifinal_total", "preliminary_plus_semifinal", "semifinal_rank"],
  Final: ["final_total", "semifinal_plus_final", "final_rank"],
} as const;

/** What each stage gives every entry, by name: its own total, the total with what it carries, the rank. */
async function standingOf({ db }: DivingContest, stageId: string) {
  const members = await db
    .selectFrom("EntryMember as m")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .select(["m.entryId", "w.name"])
    .execute();
  const names = new Map(members.map(({ entryId, name }) => [entryId, name]));
  const { last } = await findContestScores(db, stageId, ({ entryId }) => names.get(entryId) ?? "");
  return (last?.placings ?? [])
    .map(({ score, rank }) => ({
      entry: score.entry,
      own: score.own && decimalText(score.own, 2),
      total: score.total && decimalText(score.total, 2),
      rank,
    }))
    .sort((one, other) => (one.entry < other.entry ? -1 : 1));
}

describeWithShared("the diving contest in the app (issues 6 and 7, Real input)", (folder) => {
  const published = plainRows(join(folder, "diving-2000-men-3m.expected.csv"));
  const marks = readFileSync(join(folder, "diving-2000-men-3m.marks.csv"), "utf8")
    .trim()
    .split(/\r?\n/);
  const header = marks[0] ?? "";

  /** The published marks of one stage, its divers under the codes that the draw gave them. */
  function listOf(stage: string, codes: ReadonlyMap<string, string>): string {
    const lines = marks.filter((line) => line.startsWith(`${stage},`));
    const coded = lines.map((line) => {
      const [name = "", diver = "", ...rest] = line.split(",");
      return [name, codes.get(diver) ?? diver, ...rest].join(",");
    });
    return [header, ...coded].join("\n");
  }

  it("imported, drawn, judged by seven, rechecked, decoded and published, it is the published result to the last digit", async () => {
    const scene = await divingContest();
    const divers = published.map(({ entry = "" }) => entry);
    const entrants = ["姓名,手机号,工会"]
      .concat(divers.map((name, at) => `${name},1390000${1000 + at},甲厂工会`))
      .join("\n");
    const entered = await bringEntrants(scene, entrants);
    expect(entered.applied.counts).toMatchObject({ new: divers.length, refused: 0, left: 0 });
    const again = await bringEntrants(scene, entrants);
    expect(again.checked.counts).toMatchObject({ new: 0, same: divers.length, refused: 0 });

    const advanced: number[] = [];
    const stages = await startDiving(scene);
    for (const stage of stages) {
      const codes = await beginStage(scene, stage);
      const list = listOf(stage.schemeStage, codes);
      const count = list.split("\n").length - 1;
      const brought = await bringMarks(scene, list);
      expect(brought.applied.counts).toMatchObject({ new: count, applied: count, left: 0 });
      if (stage.schemeStage === "Semi") {
        const again = await bringMarks(scene, list);
        expect(again.checked.counts).toMatchObject({ same: count, new: 0, refused: 0 });
      }
      const { signed } = await closeStage(scene, stage);
      expect(signed).toBe(codes.size * 7);
      const [own, total, rank] = COLUMNS[stage.schemeStage as keyof typeof COLUMNS];
      expect(await standingOf(scene, stage.id)).toEqual(
        published
          .filter((row) => row[rank] !== "")
          .map((row) => ({
            ...{ entry: row.entry, own: row[own], total: row[total] },
            rank: Number(row[rank]),
          }))
          .sort((one, other) => ((one.entry ?? "") < (other.entry ?? "") ? -1 : 1)),
      );
      if (stage !== stages.at(-1)) advanced.push(await advance(scene, stage));
    }
    expect(advanced).toEqual([18, 12]);

    const { db, contestId, caseId, actor, room } = scene;
    const { last } = await findContestScores(db, stages.at(-1)?.id ?? "", byId);
    const winner = last?.placings[0]?.score.entry ?? "";
    expect(last && ladderOf(last, winner)).toMatchObject({
      total: "708.72",
      own: { stage: "决赛", points: "478.32", weight: null },
      carried: [{ stage: "半决赛", points: "230.40", weight: null }],
      modules: [{ points: "478.32" }],
    });
    const version = (await Cases.find(db, caseId))?.version ?? 0;
    const given = await giveNotice(
      commandOf(db, actor("organiser"), { now: AFTER_APPEALS }),
      room,
      {
        ...{ contestId, version, contact: "区总工会劳动经济部，010-88886666" },
        ...{ documentNumber: null, promotionCount: 0, promotionLevel: null, prizes: null },
      },
    );
    expect(given.ok).toBe(true);

    const download = async (name: string) => {
      const request = new Request(`http://localhost/results/${contestId}/files/${name}`);
      const context = testContext(db, null, { now: AFTER_APPEALS, language: "en" });
      return (await takeAway({ request, params: { contestId, name }, context })).text();
    };
    const files = new Map<string, string>();
    for (const name of ["scheme.json", "marks.csv", "result.json"]) {
      files.set(name, await download(name));
    }
    expect(files.get("marks.csv")?.split("\n")[0]).toBe(header);
    expect(files.get("marks.csv")?.trim().split("\n")).toHaveLength(marks.length);
    const written = new Map<string, string>();
    const code = runScore(
      ["--scheme", "scheme.json", "--marks", "marks.csv", "--out", "out.json", "--lang", "en"],
      {
        read: (file) => files.get(file) ?? "",
        write: (file, text) => written.set(file, text),
        print: () => undefined,
        complain: () => undefined,
      },
    );
    expect(code).toBe(0);
    expect(written.get("out.json")).toBe(files.get("result.json"));
  }, 60_000);
});
