import { isOpenToAll } from "~/features/boards/boards.access";
import * as Boards from "~/features/boards/boards.queries.server";
import { mayHearQueue, mayReadCase } from "~/features/cases/cases.access";
import { findMovers } from "~/features/cases/find-movers.server";
import { readCase } from "~/features/cases/read-cases.server";
import { mayReadContest } from "~/features/contests/contests.access";
import * as Panels from "~/features/scoring/panels.queries.server";
import { mayMark } from "~/features/scoring/scoring.access";
import * as Seats from "~/features/scoring/seats.queries.server";
import type { Actor } from "~/shared/actor";
import type { Services } from "./services";

type Asked = Pick<Services, "db" | "roads" | "clock">;

const CONTEST_ROADS: readonly string[] = ["contest", "stage"];

/**
 * Whether someone may hear of a topic; one that nobody knows is heard by nobody. A visitor hears of the stages whose
 * boards are open to all: that something moved, and nothing of what it was.
 */
export async function mayHear(asked: Asked, actor: Actor | null, topic: string): Promise<boolean> {
  if (await isOnOpenBoard(asked, topic)) return true;
  return actor !== null && mayHearAs(asked, actor, topic);
}

async function isOnOpenBoard({ db }: Asked, topic: string): Promise<boolean> {
  const [kind = "", id = ""] = topic.split(":");
  if (kind !== "stage" && kind !== "case") return false;
  const stageId = kind === "stage" ? id : (await Boards.findStageOfCase(db, id))?.id;
  const board = stageId === undefined ? undefined : await Boards.find(db, stageId);
  return board !== undefined && isOpenToAll(board);
}

async function mayHearAs(asked: Asked, actor: Actor, topic: string): Promise<boolean> {
  const [kind = "", id = ""] = topic.split(":");
  switch (kind) {
    case "account":
      return id === actor.accountId;
    case "queue":
      return mayHearQueue(await moversNow(asked, actor), id === "all" ? null : id);
    case "case":
      return mayHearCase(asked, actor, id);
    case "seat": {
      const seat = await Seats.findPlace(asked.db, id);
      return seat !== undefined && mayMark(actor, seat);
    }
    case "stage": {
      const stage = await Panels.findStage(asked.db, id);
      return stage !== undefined && mayReadContest(actor, stage.contestId);
    }
    default:
      return false;
  }
}

async function mayHearCase(asked: Asked, actor: Actor, caseId: string) {
  const file = await readCase(asked.db, asked.roads, caseId);
  if (file === undefined) return false;
  const { wiring, facts } = file;
  // The pages of contests and stages show their case to all who read the contest, with or without a part in it.
  const isOnPage = CONTEST_ROADS.includes(wiring.road.name) && facts.contestId !== null;
  if (isOnPage && mayReadContest(actor, facts.contestId)) return true;
  return mayReadCase(await moversNow(asked, actor), wiring.road, facts);
}

function moversNow({ db, roads, clock }: Asked, actor: Actor) {
  return findMovers(db, roads, { actor, now: clock.now() });
}
