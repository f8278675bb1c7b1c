import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import {
  type FileGrassrootsInput,
  fileGrassroots,
} from "~/features/grassroots/file-grassroots.server";
import * as GrassrootsContests from "~/features/grassroots/grassroots-contests.queries.server";
import { createLive } from "~/features/live/live.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { commandOf } from "./commands";
import { TEST_NOW } from "./load-context";
import { settledDistrict } from "./settled-district";
import type { Person } from "./small-district";
import { filingOf } from "./small-grassroots";

export type GrassrootsScene = Awaited<ReturnType<typeof grassrootsScene>>;

/** The small district with a contest that "staff of a union below" filed, and those who check it. */
export async function grassrootsScene() {
  const { db, district } = await settledDistrict();
  const room = { roads, live: createLive(0) };
  const { grassroots, below } = district.ids;
  const who = (person: Person) => district.actors[person] as Actor;

  const contestOf = async (id = grassroots) => {
    const contest = await GrassrootsContests.find(db, id);
    if (!contest) throw new Error("no such contest");
    return contest;
  };
  const versionOf = async (id = grassroots) =>
    (await Cases.find(db, (await contestOf(id)).caseId))?.version ?? 0;

  /** A plain move of the contest by someone, at the version that stands. */
  async function move(
    person: Person,
    name: string,
    more: { id?: string; now?: Instant; comment?: string; returned?: Record<string, string> } = {},
  ) {
    const { id = grassroots, now = TEST_NOW, comment = "", returned = {} } = more;
    const { caseId } = await contestOf(id);
    const version = await versionOf(id);
    const input = { caseId, move: name, version, comment, returned, insteadOfId: null };
    return moveCase(commandOf(db, who(person), { now }), room, input);
  }

  const file = (person: Person, changes: Partial<FileGrassrootsInput> = {}) =>
    fileGrassroots(commandOf(db, who(person)), room, {
      ...filingOf(below),
      name: "焊工比武",
      ...changes,
    });

  return { db, district, room, who, contestOf, versionOf, move, file, grassroots, below };
}
