import type { Db, Trx } from "~db/connection.server";
import { stageNamed } from "./domain/lists/listed-text";
import { seatTopic, stageTopic } from "./domain/score-sheet/topic";
import * as Panels from "./panels.queries.server";
import { stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";

type Stage = Awaited<ReturnType<typeof Panels.findStagesOfContest>>[number];

/** A contest's stages as its lists name them. */
export async function openListedStages(db: Db | Trx, contestId: string) {
  const stages: (Stage & { readonly name: string })[] = [];
  for (const stage of await Panels.findStagesOfContest(db, contestId)) {
    const planned = (await stageSchemeOf(db, stage)).stage;
    stages.push({ ...stage, name: planned.name ?? planned.id });
  }
  return { find: (text: string) => stageNamed(stages, text) };
}

/** Who hears that something of a stage was brought in: its judges' sheets, and those who watch it. */
export async function topicsOfStage(db: Db | Trx, stageId: string): Promise<readonly string[]> {
  const panels = await Panels.findAllOfStages(db, [stageId]);
  const seats = await Seats.findAllOfPanels(
    db,
    panels.map(({ panelId }) => panelId),
  );
  return [stageTopic(stageId), ...seats.map(({ seatId }) => seatTopic(seatId))];
}

/** Answers from the first time on, for what a list asks again with every row. */
export function remembered<Value>(find: (key: string) => Promise<Value>) {
  const known = new Map<string, Promise<Value>>();
  return (key: string): Promise<Value> => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}
