import { noteNeeds } from "~/features/contests/note-needs.server";
import * as Sessions from "~/features/contests/sessions.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { witnessDraw } from "~/features/contests/witness-draw.server";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import type { Actor } from "~/shared/actor";
import { invariant } from "~/shared/invariant";
import { instantAt } from "~/shared/local-day";
import { type DrawingRoom, freezeStage, planSessions } from "../factories/drawn-stages";
import { commandAt } from "./applicants";
import type { Surroundings } from "./judging-exceptions";

const CODERS = [
  ["coder", "皇甫寒露"],
  ["coder2", "南宫白露"],
  ["coder3", "司空霜降"],
] as const;

/** Those who hold the demo's draws, the day before its day unless told otherwise. */
export async function drawingRoom(
  around: Surroundings,
  commandOf: DrawingRoom["commandOf"] = (actor) => commandAt(around, actor, 1),
): Promise<DrawingRoom> {
  const { db, keys, room, organiser, accounts, now } = around;
  const grants = [{ role: "coding-officer" as const, scope: { kind: "everything" as const } }];
  const coders = CODERS.map(([username, name]): Actor => {
    return { accountId: accounts.get(username) ?? "", name, sessionId: "", grants };
  });
  const [officer] = coders;
  invariant(officer, "the demo has a coding officer");
  return {
    ...{ db, room, organiser, coders, tokenKey: keys.tokenKey },
    commandOf,
    async witness(drawId) {
      const supervisor = { username: "supervisor", password: DEMO_PASSWORD, realNow: now };
      const joined = await witnessDraw(commandOf(officer), { drawId, ...supervisor });
      invariant(joined.ok, "the demo's supervisor comes");
    },
  };
}

/** The nursery carers' final: three batches in two sessions, the list frozen and the secret sealed, ready for the stage. */
export async function seedDraw(around: Surroundings, contestId: string): Promise<void> {
  const [stage] = await Stages.findAllOfContests(around.db, [contestId]);
  invariant(stage, "the nursery carers' contest has a stage");
  const drawing = await drawingRoom(around);
  const venue = "石渡镇社区托育中心";
  const station = {
    venue,
    stationCount: 8,
    batchMinutes: 90,
    offers: "1：无台阶\n5：无台阶、左手",
  };
  await planSessions(drawing, stage.id, [
    { ...station, startsAt: instantAt("2026-10-24", "08:30"), batchCount: 2 },
    { ...station, startsAt: instantAt("2026-10-24", "13:30"), batchCount: 1 },
  ]);
  const entries = await Sessions.findListed(around.db, stage.id);
  for (const [at, needs] of [
    [4, "无台阶"],
    [17, "左手"],
  ] as const) {
    const stageEntryId = entries[at]?.id ?? "";
    const input = { stageId: stage.id, stageEntryId, needs };
    const noted = await noteNeeds(drawing.commandOf(around.organiser), input);
    invariant(noted.ok, "the demo's needs are noted");
  }
  await freezeStage(drawing, stage.id);
}
