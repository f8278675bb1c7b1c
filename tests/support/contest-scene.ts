import { expect } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import { changePlan } from "~/features/contests/change-plan.server";
import * as Contests from "~/features/contests/contests.queries.server";
import type { ChangePlanInput } from "~/features/contests/contests.schemas";
import { enterContest } from "~/features/contests/enter-contest.server";
import { createLive } from "~/features/live/live.server";
import * as Memberships from "~/features/registry/memberships.queries.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { DAY_MS, later } from "~/shared/instant";
import { commandOf } from "./commands";
import { TEST_NOW } from "./load-context";
import { settledDistrict } from "./settled-district";
import type { Person } from "./small-district";

export const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;
export const TOMORROW = later(TEST_NOW, DAY_MS).slice(0, 10);

export type ContestScene = Awaited<ReturnType<typeof contestScene>>;

/** The small district with those who bring its contest on: organiser, union, worker; each step by its use case. */
export async function contestScene() {
  const { db, district } = await settledDistrict();
  const room = { roads, live: createLive(0) };

  const who = (person: Person) => district.actors[person] as Actor;
  const organiser = () => who("organiser");
  const worker = () => who("worker of the union");
  const union = () => who("staff of the union");

  async function move(actor: Actor, caseId: string, name: string, more: object = {}) {
    const version = (await Cases.find(db, caseId))?.version ?? 0;
    const input = { caseId, move: name, version, comment: "", returned: {}, insteadOfId: null };
    return moveCase(commandOf(db, actor), room, { ...input, ...more });
  }

  const contestOf = async (contestId: string) => {
    const contest = await Contests.find(db, contestId);
    if (!contest) throw new Error("no such contest");
    return contest;
  };

  /** The contest's plan as it stands, with changes. */
  async function planOf(contestId: string, changes: Partial<ChangePlanInput>) {
    const { version, name, tradeId, memberCount, substituteCount, schemeId } =
      await contestOf(contestId);
    const plan: ChangePlanInput = {
      contestId,
      version,
      name,
      tradeId,
      memberCount,
      substituteCount,
      schemeId,
      level: "district",
      kind: "skill",
      sponsors: "区总工会",
      organisers: "甲镇总工会\n\n 乙镇总工会 ",
      supporters: null,
      entriesFromOn: TEST_NOW.slice(0, 10),
      entriesUntilOn: TOMORROW,
      heldOn: "2026-12-05",
      venue: "实训楼",
      capacity: 2,
      unionQuota: null,
      minimumField: 0,
      isCoded: "1",
    };
    return { ...plan, ...changes };
  }

  /** The small contest with registration open; its scheme's draft is what is in force. */
  async function openedContest(changes: Partial<ChangePlanInput> = {}): Promise<string> {
    const contestId = district.ids.contest;
    const plan = await planOf(contestId, {
      tradeId: district.ids.register.trade,
      schemeId: district.ids.worldSkillsScheme,
      ...changes,
    });
    expect(reasonOf(await changePlan(commandOf(db, organiser()), plan))).toBeNull();
    const { caseId } = await contestOf(contestId);
    expect(reasonOf(await move(organiser(), caseId, "file"))).toBeNull();
    expect(reasonOf(await move(organiser(), caseId, "open-registration"))).toBeNull();
    return contestId;
  }

  /** Makes "worker of the union" a member of it. */
  async function enrol() {
    await db.transaction().execute((trx) =>
      Memberships.insert(trx, {
        id: newId(),
        workerId: district.ids.register.ownWorker,
        unionId: district.ids.union,
        startsOn: "2020-01-01",
        endsOn: null,
        createdAt: TEST_NOW,
        createdBy: null,
        importId: null,
      }),
    );
  }

  async function entered(contestId: string): Promise<string> {
    const result = await enterContest(commandOf(db, worker()), room, {
      contestId,
      statement: null,
    });
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
    return result.value.caseId;
  }

  /** The lists of the contest's stages. */
  function listedIn(contestId: string) {
    return db
      .selectFrom("StageEntry as e")
      .innerJoin("Stage as s", "s.id", "e.stageId")
      .select(["e.attendance", "e.place"])
      .where("s.contestId", "=", contestId)
      .execute();
  }

  return {
    ...{ db, district, room, who, organiser, worker, union },
    ...{ move, contestOf, planOf, openedContest, enrol, entered, listedIn },
  };
}
