import { groupBy } from "~/shared/group-by";
import type { Db } from "~db/connection.server";
import * as Panels from "./panels.queries.server";
import { moduleOf, stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";

type JudgedStage = NonNullable<Awaited<ReturnType<typeof Panels.findStage>>>;

/** For each judge of a stage what their letter says: the modules with their duty in each, and when and where. */
export async function findJudgeLetters(db: Db, stage: JudgedStage) {
  const panels = await Panels.findAllOfStages(db, [stage.stageId]);
  const planned = (await stageSchemeOf(db, stage)).stage;
  const moduleKeys = new Map(panels.map(({ panelId, moduleKey }) => [panelId, moduleKey]));
  const seats = await Seats.findAllOfPanels(db, [...moduleKeys.keys()]);
  const letters = [...groupBy(seats, ({ accountId }) => accountId)].map(([accountId, own]) => ({
    accountId,
    name: own[0]?.name ?? "",
    duties: own.map(({ panelId, duty, seq }) => {
      const module = moduleOf(planned, moduleKeys.get(panelId) ?? "");
      return { module: module.name ?? module.id, duty, seq };
    }),
  }));
  return { letters, sessions: await Panels.findSessions(db, stage.stageId) };
}

type Letters = Awaited<ReturnType<typeof findJudgeLetters>>;
export type JudgeLetterFacts = Letters["letters"][number];
export type LetterSession = Letters["sessions"][number];
