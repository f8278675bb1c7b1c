import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { accept, refuse } from "~/shared/result";
import type { StageSessionTable } from "~db/schema";
import { mayPlanContest } from "./contests.access";
import type { PlanSessionInput } from "./contests.schemas";
import { readOffers, sessionEnd } from "./domain/session-plan";
import * as Draws from "./draws.queries.server";
import * as Sessions from "./sessions.queries.server";
import * as Stages from "./stages.queries.server";

/** Puts a session of a stage down, or changes it; once the places went into a draw they stay as many as they are. */
export function planSession(command: Command, input: PlanSessionInput) {
  return carryOut(command, "plan-session", input, async (desk) => {
    const { trx, record } = desk;
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayPlanContest(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const known = input.sessionId ? await Sessions.find(trx, input.sessionId) : undefined;
    if (input.sessionId && known?.stageId !== stage.id) return refuse("session-gone" as const);
    if (!["draw", "drawn"].includes(stage.state)) return refuse("judging-begun" as const);
    const offers = readOffers(input.offers ?? "", input.stationCount);
    if (!offers.ok) return offers;
    const settled = stage.state !== "draw" || (await Draws.findOpen(trx, stage.id)) !== undefined;
    if (settled && !(await hasSamePlaces(desk, known, input, offers.value))) {
      return refuse("places-settled" as const);
    }
    const id = known?.id ?? (await insertSession(desk, input));
    if (known) await Sessions.update(trx, id, columnsOf(input));
    await Sessions.replaceStations(
      trx,
      id,
      Array.from({ length: input.stationCount }, (_, at) => ({
        sessionId: id,
        number: at + 1,
        offers: JSON.stringify(offers.value.get(at + 1) ?? []),
      })),
    );
    const { batchCount, stationCount } = input;
    await record({
      action: "stage.session-planned",
      subjectKind: "stage",
      subjectId: stage.id,
      detail: { sessionId: id, batchCount, stationCount },
    });
    return accept({ sessionId: id });
  });
}

function columnsOf(input: PlanSessionInput) {
  const { venue, startsAt, batchCount, batchMinutes, stationCount, lateMinutes } = input;
  const endsAt: Instant = sessionEnd({ startsAt, batchCount, batchMinutes });
  return { venue, startsAt, endsAt, batchCount, batchMinutes, stationCount, lateMinutes };
}

async function insertSession({ trx }: Desk, input: PlanSessionInput): Promise<string> {
  const id = newId();
  const others = await Sessions.findAllOfStage(trx, input.stageId);
  const number = Math.max(0, ...others.map((one) => one.number)) + 1;
  await Sessions.insert(trx, { id, stageId: input.stageId, number, ...columnsOf(input) });
  return id;
}

/** Whether batches, stations and what they offer stay as they were. */
async function hasSamePlaces(
  { trx }: Desk,
  known: StageSessionTable | undefined,
  input: PlanSessionInput,
  offers: ReadonlyMap<number, readonly string[]>,
): Promise<boolean> {
  if (!known) return false;
  const { batchCount, stationCount } = known;
  if (batchCount !== input.batchCount || stationCount !== input.stationCount) return false;
  const stations = await Sessions.findStations(trx, [known.id]);
  return stations.every(({ number, offers: before }) => {
    return before.join("\n") === (offers.get(number) ?? []).join("\n");
  });
}
