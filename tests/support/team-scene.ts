import type { ChangePlanInput, FileEntryInput } from "~/features/contests/contests.schemas";
import { fileEntry } from "~/features/contests/file-entry.server";
import { findEntryPage } from "~/features/contests/find-entry-page.server";
import { findTeam } from "~/features/contests/find-team.server";
import { replaceMember } from "~/features/contests/replace-member.server";
import * as Stages from "~/features/contests/stages.queries.server";
import type { Actor } from "~/shared/actor";
import { makeWorker } from "~db/factories/workers";
import { commandOf } from "./commands";
import { contestScene, reasonOf } from "./contest-scene";
import { TEST_NOW } from "./load-context";
import { TEST_KEYS } from "./test-keys";

const NAMES = ["司徒小满", "端木白露", "慕容谷雨", "诸葛立夏"];
const TEAMS: Partial<ChangePlanInput> = {
  ...{ memberCount: 2, substituteCount: 1, capacity: null, isCoded: null },
};

/** A contest of teams of two with one substitute, and four people of a union that may enter them. */
export async function teamScene() {
  const scene = await contestScene();
  await scene.enrol();
  const { below, employer } = scene.district.ids;
  const people = new Map<string, string>();
  await scene.db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    for (const [at, name] of NAMES.entries()) {
      const facts = { name, unionId: below, employerId: employer, memberSince: "2020-01-01" };
      const phone = `1390000000${at}`;
      people.set(name, await makeWorker(desk, TEST_KEYS, { ...facts, phone }));
    }
  });
  const contestId = await scene.openedContest(TEAMS);

  const idOf = (name: string) => people.get(name) ?? "";

  function file(changes: Partial<FileEntryInput> = {}, as: Actor = scene.union()) {
    return fileEntry(commandOf(scene.db, as), scene.room, {
      contestId,
      workerIds: [scene.district.ids.register.ownWorker, idOf("司徒小满")],
      substituteIds: [idOf("端木白露")],
      leaderId: idOf("慕容谷雨"),
      teamName: "甲队",
      statement: null,
      ...changes,
    });
  }

  async function filed(changes: Partial<FileEntryInput> = {}): Promise<string> {
    const result = await file(changes);
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
    return result.value.caseId;
  }

  async function accepted(): Promise<string> {
    const caseId = await filed();
    const moves = [
      [scene.worker(), "confirm"],
      [scene.organiser(), "accept"],
    ] as const;
    for (const [by, move] of moves) {
      const refusal = reasonOf(await scene.move(by, caseId, move));
      if (refusal !== null) throw new Error(`${move}: ${JSON.stringify(refusal)}`);
    }
    return caseId;
  }

  /** Registration closed and the contest begun, with who draws its first stage. */
  async function started() {
    const { caseId: contestCase } = await scene.contestOf(contestId);
    await scene.move(scene.organiser(), contestCase, "close-registration");
    await scene.move(scene.organiser(), contestCase, "start");
    const [stage] = await Stages.findAllOfContests(scene.db, [contestId]);
    const coders: [Actor] = [scene.who("coding-officer")];
    const supervisor = scene.who("supervisor");
    return {
      stageId: stage?.id ?? "",
      people: { organiser: scene.organiser(), coders, supervisor },
    };
  }

  const teamAs = (caseId: string, actor: Actor) =>
    findTeam(scene.db, scene.room.roads, { actor, caseId, now: TEST_NOW });

  async function replace(caseId: string, as: Actor, { out = "", reason = "" } = {}) {
    const team = await teamAs(caseId, as);
    return replaceMember(commandOf(scene.db, as), scene.room, {
      caseId,
      outMemberId: team?.contestants.find(({ name }) => name === out)?.id ?? "",
      inMemberId: team?.substitutes[0]?.id ?? "",
      reason: reason === "" ? null : reason,
    });
  }

  const namesIn = async (caseId: string) => {
    const page = await findEntryPage(scene.db, caseId);
    const of = (part: string) =>
      (page?.members ?? []).filter((one) => one.part === part).map(({ name }) => name);
    return { contestants: of("contestant"), substitutes: of("substitute") };
  };

  return { ...scene, contestId, idOf, file, filed, accepted, started, teamAs, replace, namesIn };
}

export type TeamScene = Awaited<ReturnType<typeof teamScene>>;
